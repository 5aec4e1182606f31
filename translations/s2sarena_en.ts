<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n battles: says little.</source>
        <translation>
            <numerusform>Fewer than %n battles: says little.</numerusform>
            <numerusform>Fewer than %n battles: says little.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What two raters with these shares would agree on by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no interval: one of the two gave a single answer throughout, so kappa is 0 whatever the other said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on a broken answer count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on a broken answer do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented verdicts of the demo count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts: current verdicts that were given blind, trial %1 of people, order %2 of judges; no skips, training, gold or trap items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another trial or order</source>
        <translation>
            <numerusform>%n of another trial or order</numerusform>
            <numerusform>%n of another trial or order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not blind</source>
        <translation>
            <numerusform>%n not blind</numerusform>
            <numerusform>%n not blind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training, gold or trap</source>
        <translation>
            <numerusform>%n training, gold or trap</numerusform>
            <numerusform>%n training, gold or trap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused or invalid answers of judges</source>
        <translation>
            <numerusform>%n refused or invalid answers of judges</numerusform>
            <numerusform>%n refused or invalid answers of judges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a demo</source>
        <translation>
            <numerusform>%n of a demo</numerusform>
            <numerusform>%n of a demo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on a broken answer</source>
        <translation>
            <numerusform>%n on a broken answer</numerusform>
            <numerusform>%n on a broken answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted in this study: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n battles on which the people were evenly split</source>
        <translation>
            <numerusform>%n battles on which the people were evenly split</numerusform>
            <numerusform>%n battles on which the people were evenly split</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a winner</source>
        <translation>
            <numerusform>%n without a winner</numerusform>
            <numerusform>%n without a winner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose order is not known</source>
        <translation>
            <numerusform>%n whose order is not known</numerusform>
            <numerusform>%n whose order is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged by %1 only</source>
        <translation>
            <numerusform>%n judged by %1 only</numerusform>
            <numerusform>%n judged by %1 only</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of this comparison: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ties, which are counted but move no rating</source>
        <translation>
            <numerusform>%n ties, which are counted but move no rating</numerusform>
            <numerusform>%n ties, which are counted but move no rating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any choice</source>
        <translation>
            <numerusform>%n without any choice</numerusform>
            <numerusform>%n without any choice</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of the ratings: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2 (Wilson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only %n decided games: the order says little.</source>
        <translation>
            <numerusform>Only %n decided games: the order says little.</numerusform>
            <numerusform>Only %n decided games: the order says little.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 won, %2 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Games</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With ties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plain mean of the four columns. It is not the overall Elo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::AgreementFilters</name>
    <message>
        <source>Canonical A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and second as shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first (ab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B first (ba)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, where they agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges&apos; order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second rater</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canonical: a coin for each battle decided which answer is A, so that no label is systematically the stronger system. As shown: what the first rater heard first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer the automatic judges heard first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::AgreementPage</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n battles judged by both</source>
        <translation>
            <numerusform>%n battles judged by both</numerusform>
            <numerusform>%n battles judged by both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battles on which %1 said %2 and %3 said %4</source>
        <translation>
            <numerusform>%n battles on which %1 said %2 and %3 said %4</numerusform>
            <numerusform>%n battles on which %1 said %2 and %3 said %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement shows how far two raters, or a judge and the people, say the same about the same battles: Cohen&apos;s kappa with its interval, the confusion matrix, and the battles behind it. It needs verdicts of two raters or more: let a second person listen, or import a file of verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import verdicts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::AgreementSeriesText</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa by level and domain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::AnnotatePage</name>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your battles are being made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot begin here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to listen to yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no battles for you. Battles are drawn from sets in which at least two systems answer the same instruction; whoever leads the study can add such a set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is listening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an annotator at the lower left. Each annotator has a walk of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study or a pack on the start page, and its battles are here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::AnnotateText</name>
    <message>
        <source>You marked A as broken. If A is better all the same, press %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked B as broken. If B is better all the same, press %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your criteria all point to B. If A is better as a whole, press %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your criteria all point to A. If B is better as a whole, press %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear the instruction to the end  ·  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear A to the end  ·  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear B to the end  ·  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to hear:  %1</source>
        <extracomment>%1 is a list such as &quot;A 62 % · B 0 %&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of this battle is not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer all three criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear at least 3 seconds of that answer before you mark it as broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study is open for reading only: verdicts cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verdict to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</source>
        <translation>
            <numerusform>%n battle cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</numerusform>
            <numerusform>%n battles cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) judged.</source>
        <translation>
            <numerusform>%n battle judged.</numerusform>
            <numerusform>%n battles judged.</numerusform>
        </translation>
    </message>
    <message>
        <source>You listened for %1 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You listened for %n minute(s).</source>
        <translation>
            <numerusform>You listened for %n minute.</numerusform>
            <numerusform>You listened for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be played and were put aside.</source>
        <translation>
            <numerusform>%n could not be played and were put aside.</numerusform>
            <numerusform>%n could not be played and were put aside.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved. Thank you for listening so closely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattleDesk</name>
    <message>
        <source>Why can&apos;t this battle be judged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with A?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with B?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattleHeader</name>
    <message>
        <source>Battle %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattlePlayer</name>
    <message>
        <source>Pause  Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play  Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound device, so nothing can be heard here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction  1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A  2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B  3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play answer A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play answer B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattleTableModel</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattleView</name>
    <message>
        <source>Listen for: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BattlesPanel</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battles behind the selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::BrokenButtons</name>
    <message>
        <source>A is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ClipList</name>
    <message>
        <source>There is no sound device, so nothing can be heard. Connect one and play again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ClipRow</name>
    <message>
        <source>Pause: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ClipRows</name>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ConfusionMatrix</name>
    <message>
        <source>%1 said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 said %2, %3 said %4: %n battles</source>
        <translation>
            <numerusform>%1 said %2, %3 said %4: %n battles</numerusform>
            <numerusform>%1 said %2, %3 said %4: %n battles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::CoverageModel</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>heads the column of samples without a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a task and a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) here</source>
        <translation>
            <numerusform>%n sample here</numerusform>
            <numerusform>%n samples here</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. The paper does not have this task.</source>
        <comment>a task, a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 in the paper&apos;s Seed.</source>
        <comment>a task, a count, a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::CoverageView</name>
    <message>
        <source>What the set covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples of each task and level / the same in the paper&apos;s Seed. Choose a cell to see its samples, or select a sample to read and hear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples by task and level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::CriteriaPanel</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: A is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: both the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: B is better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::DotPlotText</name>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::EmptySets</name>
    <message>
        <source>&amp;New study…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the samples …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is there in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This study has no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you would see every sample of the study&apos;s sets with its texts, its sounds and its responses, and how well the tasks and levels are covered. A set is a folder with samples.jsonl, responses.jsonl and the sound files. It comes in when a study is made: on the start page choose New study and point at that folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ErrorText</name>
    <message>
        <source>%1 is not there. Check the path, or choose the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space; nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already there. Choose another name, or move the old file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not there. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path %1 leads out of the set&apos;s folder and was refused. Keep all sound under the set&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a study file. Choose a file that ends with .s2sarena.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged and was left untouched. Restore a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. It can be read, not changed; update the program to go on working in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only. Verdicts cannot be saved into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for writing in another window (%2). Close it there, or look at it here without changing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved or read. Nothing that was confirmed is lost; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON. Correct the line and read it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used as a table: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of %1 was not recognised. Name it with --format, or see the list of formats in the help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No samples were found in %1. A set needs a samples.jsonl or metadata.jsonl that lists its sound files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file %1 cannot be decoded. Replace it, or leave its battles out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file %1 is longer than 20 minutes and was refused. Cut it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file %1 has changed since the set was read. Put the old file back, or read the set again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound device. Connect headphones or a loudspeaker; everything but listening works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound device went away. Playback is paused; connect it again, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 was not found. Install the whole package again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long and was stopped. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rater called %1 in this study. Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known here. Known: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough data for this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a demo study with invented verdicts. It is never mixed with another study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2,</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::FacetPanel</name>
    <message numerus="yes">
        <source>%1, %n sample(s)</source>
        <translation>
            <numerusform>%1, %n sample</numerusform>
            <numerusform>%1, %n samples</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::HeadToHeadText</name>
    <message numerus="yes">
        <source>%1 won %2 of %n games against %3</source>
        <translation>
            <numerusform>%1 won %2 of %n games against %3</numerusform>
            <numerusform>%1 won %2 of %n games against %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Won against</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::JoinPanel</name>
    <message>
        <source>Who listens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your verdicts are stored under this name. Take a pseudonym, and the same one each time, so that you go on where you stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start listening  Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::KappaPanel</name>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are a convention of Landis and Koch (1977), not a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n battles judged by both</source>
        <translation>
            <numerusform>%n battles judged by both</numerusform>
            <numerusform>%n battles judged by both</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 agreement (%2 by chance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>▲ %1: people among themselves, the mean of %n pairs</source>
        <translation>
            <numerusform>▲ %1: people among themselves, the mean of %n pairs</numerusform>
            <numerusform>▲ %1: people among themselves, the mean of %n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2 (standard error %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::KappaScale</name>
    <message>
        <source>Kappa on the scale of Landis and Koch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa is undefined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa %1, 95 % interval %2 to %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People among themselves: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::KappaText</name>
    <message>
        <source>There is nothing that both have judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both used one and the same category only, so agreement beyond chance is not defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substantial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::KeyButton</name>
    <message>
        <source>Key: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::KeyText</name>
    <message>
        <source>Two hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hand, arrows and keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hands, mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither acceptable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loser followed, but worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loser tried and failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loser did not recognise the instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward 2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the last ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the text up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll the text down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::Leaderboard</name>
    <message numerus="yes">
        <source>Leaderboard: %n decided games</source>
        <translation>
            <numerusform>Leaderboard: %n decided games</numerusform>
            <numerusform>Leaderboard: %n decided games</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n decided games: the order says little.</source>
        <translation>
            <numerusform>Fewer than %n decided games: the order says little.</numerusform>
            <numerusform>Fewer than %n decided games: the order says little.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some systems never met, not even by way of others: they cannot be ranked against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo as in the paper: K %1, start %2, game by game in the order in which the verdicts were given. It depends on that order, and it has no interval; the same verdicts in another order give somewhat different ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper&apos;s figures (%1) come from other battles and another rater.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::LoserRow</name>
    <message>
        <source>The weaker one (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::MainWindow</name>
    <message>
        <source>S2S-Arena Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::NewStudyPage</name>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a set …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the set says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L0 to L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 to L4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How levels are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders of the sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sets are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the study is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is being made …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sets are being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the folder of a set to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A battle needs two systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No battle can be drawn: no sample has the answers of two systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s)</source>
        <translation>
            <numerusform>%n battle</numerusform>
            <numerusform>%n battles</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 hours for one annotator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::NoteField</name>
    <message>
        <source>Note  [%1], back with Ctrl+Enter</source>
        <extracomment>%1 is a key, e.g. Enter.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::NoticeBar</name>
    <message>
        <source>Dismiss  %1</source>
        <extracomment>%1 is a key, like &quot;Alt+0&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::OptionsText</name>
    <message>
        <source>must be one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a throw-away copy of the demo study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of this session: zh_CN or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of this session: system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of this session: annotator or researcher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page that the study opens with: listen, sets, agreement or ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who listens, under which pseudonym.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study file to open (.s2sarena).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind listening battles of speech-to-speech models.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::PagesText</name>
    <message>
        <source>Listening battles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::PlanForm</name>
    <message>
        <source>Systems that compete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battles that all of them get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battles per annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battles that come back swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is dealt out among the annotators. Agreement can only be told of battles that several of them judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These show how steady an annotator is, and whether the order matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same plan from the same set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer &quot;neither is acceptable&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why the loser lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required before the overall choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned: one gain for each clip, to -23 LUFS. Raw: where loudness is part of the answer, as in whispering.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ProblemText</name>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not allowed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is used a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sample &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has already answered this sample: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; leads out of the set&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is not the one that the set describes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level &quot;%1&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample &quot;%1&quot; has fewer than two responses and takes part in no battle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of the set cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said who gave this verdict: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no response &quot;%1&quot; in this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The winner &quot;%1&quot; is neither of the two responses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot; in this study.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict %1 is already there with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts of a demo study are never mixed with those of another study: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row does not fit the table: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one complete JSON object on each line, in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field to this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value; the guide lists what each field may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each line an id of its own, or remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the sample&apos;s id, or add the sample to the set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one response of each system to each sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file into the set&apos;s folder and name it by a relative path; links that lead out are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file there or correct its name; until then only its own battles are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or record the file again; until then only its own battles are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the old file back, or correct its sha256 if the new one is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use education, entertainment, medical or social, or go on without a domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use L1 to L4, or say that the set counts from L0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the responses of at least two systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct set.json, or remove it: then the folder&apos;s name is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the rater, or name one for the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the set that this verdict is about to the study, then import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a, b or tie, or the name of one of the two systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spell the system as the set does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten; find out which of the two files was changed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this file into a study of the same sort only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the row as many cells as the header, and quote cells that hold commas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::Rail</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RaterBox</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judges</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RaterNamesText</name>
    <message>
        <source>Human majority</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RatingSeriesText</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo by domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate by domain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RatingStrataPanel</name>
    <message>
        <source>Elo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate with 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo by domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Grey and hatched: fewer than %n decided games.</source>
        <translation>
            <numerusform>Grey and hatched: fewer than %n decided games.</numerusform>
            <numerusform>Grey and hatched: fewer than %n decided games.</numerusform>
        </translation>
    </message>
    <message>
        <source>A win rate depends on whom a system was paired with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is a run of its own from the start value over its own games. Bars grow from the start value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RatingsFilters</name>
    <message>
        <source>All people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first (ab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B first (ba)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far one game moves a rating; 32 in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating with which every system starts; 1000 in the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the published Elo of systems with the same name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RatingsPage</name>
    <message>
        <source>Ratings show how the systems rank: Elo overall, by domain and by level, and who beat whom. They need verdicts: listen to battles, or import a file of verdicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head to head</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ReasonPanel</name>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RecentStrip</name>
    <message>
        <source>Battle %1, put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battle %1, judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RoleChoice</name>
    <message>
        <source>Annotator: listens and judges, and sees nothing that names a system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Researcher: sees sets, systems, verdicts and results as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This keeps apart what people see. It does not protect it: anybody at this computer can switch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::RowHeader</name>
    <message>
        <source>Play: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard ✓</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::SampleCard</name>
    <message>
        <source>Target: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) of this sample cannot be used: see below.</source>
        <translation>
            <numerusform>%n sound of this sample cannot be used: see below.</numerusform>
            <numerusform>%n sounds of this sample cannot be used: see below.</numerusform>
        </translation>
    </message>
    <message>
        <source>With fewer than two responses there is nothing to compare: this sample is in no battle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be expressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, turn %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the set covers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::SeriesText</name>
    <message>
        <source>%1: undefined, n %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, n %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::SetSummary</name>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>the parts are counts: &quot;12 samples&quot;, &quot;60 answers&quot;, &quot;5 systems&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
    <message>
        <source>What the folders hold will be shown here: samples by level and domain, the systems that answered them, and what is wrong with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Left out, %n line(s)</source>
        <translation>
            <numerusform>Left out, %n line</numerusform>
            <numerusform>Left out, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken with a warning, %n line(s)</source>
        <translation>
            <numerusform>Taken with a warning, %n line</numerusform>
            <numerusform>Taken with a warning, %n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Left out, 3 lines&quot;, %2 what to do about it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::SetText</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set names no sound file here. Its battles are put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is missing from the folder of the set, or it is empty. Battles with it are put aside until it is there and the study is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not the one the set was read with: its content has changed. Battles with it are put aside until the original is back and the study is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cue and its value, e.g. emotion: joy</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::SetsPage</name>
    <message numerus="yes">
        <source>%1 of %n sample(s)</source>
        <translation>
            <numerusform>%1 of %n sample</numerusform>
            <numerusform>%1 of %n samples</numerusform>
        </translation>
    </message>
    <message>
        <source>Search texts and ids  (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search texts and ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonym that is proposed when you start listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::ShellPagesText</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::StartPage</name>
    <message>
        <source>S2S-Arena Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind listening battles of speech models: two answers to one spoken instruction, one verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am here as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .s2sarena file from this computer. Or drop one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a folder with samples and the answers of two systems or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten-minute demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short clips and invented verdicts, in a copy that is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study is being opened …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The studies you worked in will be listed here. There are none yet: the demo shows everything in ten minutes and needs nothing but headphones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off this list. The file stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::StrataPanel</name>
    <message>
        <source>By level and domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa by level and domain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::StudyBanners</name>
    <message>
        <source>Demo: invented verdicts, a throw-away copy. What you do here is gone when the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: the verdicts of this study are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last verdict was not saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::TimeText</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share such as 62 %.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume %1</source>
        <extracomment>%1 is a share such as 80 %.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect headphones or a loudspeaker. Everything but listening works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::VerdictPanel</name>
    <message>
        <source>A is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither acceptable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t judge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::WaveformView</name>
    <message>
        <source>No sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 heard</source>
        <extracomment>Spoken value of a waveform; %1 is a duration, %2 a share such as 62 %.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>s2s::WordsText</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, &quot;en&quot; or &quot;zh&quot;. Not a text that is shown.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 Instruction only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 Perception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L3 Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L4 Full interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instruction is bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer names itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed, but worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried and failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not recognise the instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudness aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw loudness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
