<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>s2s::AddSetDialog</name>
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
        <source>%n sample(s) that were only described have their sound now.</source>
        <translation>
            <numerusform>%n sample that was only described has its sound now.</numerusform>
            <numerusform>%n samples that were only described have their sound now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::AdditionView</name>
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
    <message numerus="yes">
        <source>%n sample(s) that only a file of verdicts described so far get their sound.</source>
        <translation>
            <numerusform>%n sample that only a file of verdicts described so far gets its sound.</numerusform>
            <numerusform>%n samples that only a file of verdicts described so far get their sound.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) and answers are as they were.</source>
        <translation>
            <numerusform>%n sample or answer is as it was.</numerusform>
            <numerusform>%n samples and answers are as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) would be drawn for the new samples.</source>
        <translation>
            <numerusform>%n battle would be drawn for the new samples.</numerusform>
            <numerusform>%n battles would be drawn for the new samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) or answers are no longer in the set. They stay in the study.</source>
        <translation>
            <numerusform>%n sample or answer is no longer in the set. It stays in the study.</numerusform>
            <numerusform>%n samples or answers are no longer in the set. They stay in the study.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from what the study has:</source>
        <translation>
            <numerusform>%n thing differs from what the study has:</numerusform>
            <numerusform>%n things differ from what the study has:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) get the sound that lies where the verdicts on them said.</source>
        <translation>
            <numerusform>%n answer gets the sound that lies where the verdicts on it said.</numerusform>
            <numerusform>%n answers get the sound that lies where the verdicts on them said.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::AgreementPage</name>
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
    <message numerus="yes">
        <source>%n sounds could not be measured: %1</source>
        <translation>
            <numerusform>%n sound could not be measured: %1</numerusform>
            <numerusform>%n sounds could not be measured: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::AgreementTableText</name>
    <message numerus="yes">
        <source>Fewer than %n battles: says little.</source>
        <translation>
            <numerusform>Fewer than %n battle: says little.</numerusform>
            <numerusform>Fewer than %n battles: says little.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battles that two people or more judged</source>
        <translation>
            <numerusform>%n battle that two people or more judged</numerusform>
            <numerusform>%n battles that two people or more judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::AnnotateText</name>
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
</context>
<context>
    <name>s2s::CoefficientTableText</name>
    <message numerus="yes">
        <source>%n resamples of whole samples, because verdicts on one sample belong together.</source>
        <translation>
            <numerusform>%n resample of whole samples, because verdicts on one sample belong together.</numerusform>
            <numerusform>%n resamples of whole samples, because verdicts on one sample belong together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pairs of people who said the same, over %n battles that two or more judged.</source>
        <translation>
            <numerusform>Pairs of people who said the same, over %n battle that two or more judged.</numerusform>
            <numerusform>Pairs of people who said the same, over %n battles that two or more judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mean of Cohen&apos;s κ over %n pairs of people.</source>
        <translation>
            <numerusform>The mean of Cohen&apos;s κ over %n pair of people.</numerusform>
            <numerusform>The mean of Cohen&apos;s κ over %n pairs of people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of %n people whom the judge may stand in for, at ε %1, over all battles; one half passes.</source>
        <translation>
            <numerusform>Share of %n person whom the judge may stand in for, at ε %1, over all battles; one half passes.</numerusform>
            <numerusform>Share of %n people whom the judge may stand in for, at ε %1, over all battles; one half passes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::ColumnDialog</name>
    <message numerus="yes">
        <source>Import %n verdict(s)</source>
        <translation>
            <numerusform>Import %n verdict</numerusform>
            <numerusform>Import %n verdicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::ConfusionMatrix</name>
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
    <message numerus="yes">
        <source>%n sample(s) here</source>
        <translation>
            <numerusform>%n sample here</numerusform>
            <numerusform>%n samples here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::DayText</name>
    <message numerus="yes">
        <source>%n battle(s) judged today.</source>
        <translation>
            <numerusform>%n battle judged today.</numerusform>
            <numerusform>%n battles judged today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) checked today.</source>
        <translation>
            <numerusform>%n sample checked today.</numerusform>
            <numerusform>%n samples checked today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You worked for %n minute(s) today, breaks not counted.</source>
        <translation>
            <numerusform>You worked for %n minute today, breaks not counted.</numerusform>
            <numerusform>You worked for %n minutes today, breaks not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s). Rest your ears a little.</source>
        <translation>
            <numerusform>%n minute. Rest your ears a little.</numerusform>
            <numerusform>%n minutes. Rest your ears a little.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Battles that came back with their sides changed: %n so far, %1 with the same answer.</source>
        <translation>
            <numerusform>Battles that came back with their sides changed: %n so far, %1 with the same answer.</numerusform>
            <numerusform>Battles that came back with their sides changed: %n so far, %1 with the same answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::DrawPanel</name>
    <message numerus="yes">
        <source>%n battle(s) are drawn.</source>
        <translation>
            <numerusform>%n battle is drawn.</numerusform>
            <numerusform>%n battles are drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be added.</source>
        <translation>
            <numerusform>%n would be added.</numerusform>
            <numerusform>%n would be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draw %n battle(s)</source>
        <translation>
            <numerusform>Draw %n battle</numerusform>
            <numerusform>Draw %n battles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody who begins then gets %n item(s): about %1 hours at the pace of this study.</source>
        <translation>
            <numerusform>Somebody who begins then gets %n item: about %1 hours at the pace of this study.</numerusform>
            <numerusform>Somebody who begins then gets %n items: about %1 hours at the pace of this study.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody who begins then gets %n item(s): about %1 hours at a minute each.</source>
        <translation>
            <numerusform>Somebody who begins then gets %n item: about %1 hours at a minute each.</numerusform>
            <numerusform>Somebody who begins then gets %n items: about %1 hours at a minute each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::ExchangeText</name>
    <message numerus="yes">
        <source>%n with a winner (%1 heard first, %2 heard second)</source>
        <translation>
            <numerusform>%n with a winner (%1 heard first, %2 heard second)</numerusform>
            <numerusform>%n with a winner (%1 heard first, %2 heard second)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a winner</source>
        <translation>
            <numerusform>%n with a winner</numerusform>
            <numerusform>%n with a winner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n both good</source>
        <translation>
            <numerusform>%n both good</numerusform>
            <numerusform>%n both good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n both bad</source>
        <translation>
            <numerusform>%n both bad</numerusform>
            <numerusform>%n both bad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::ExportDialog</name>
    <message numerus="yes">
        <source>%n quality mark(s)</source>
        <translation>
            <numerusform>%n quality mark</numerusform>
            <numerusform>%n quality marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of verdicts</source>
        <translation>
            <numerusform>%n event of verdicts</numerusform>
            <numerusform>%n events of verdicts</numerusform>
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
        <source>%n event(s) are in %1.</source>
        <translation>
            <numerusform>%n event is in %1.</numerusform>
            <numerusform>%n events are in %1.</numerusform>
        </translation>
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
</context>
<context>
    <name>s2s::GroupTableText</name>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::HandOutPanel</name>
    <message numerus="yes">
        <source>%n pack(s) were made:</source>
        <translation>
            <numerusform>%n pack was made:</numerusform>
            <numerusform>%n packs were made:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at:</source>
        <translation>
            <numerusform>%n thing to look at:</numerusform>
            <numerusform>%n things to look at:</numerusform>
        </translation>
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
</context>
<context>
    <name>s2s::JudgeText</name>
    <message numerus="yes">
        <source>Waiting for %n answers that are under way.</source>
        <translation>
            <numerusform>Waiting for %n answer that is under way.</numerusform>
            <numerusform>Waiting for %n answers that are under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have an answer already.</source>
        <translation>
            <numerusform>%n has an answer already.</numerusform>
            <numerusform>%n have an answer already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seconds are estimated from %n of them.</source>
        <translation>
            <numerusform>Seconds are estimated from %n of them.</numerusform>
            <numerusform>Seconds are estimated from %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n cannot be used.</source>
        <translation>
            <numerusform>The sound of %n cannot be used.</numerusform>
            <numerusform>The sound of %n cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n is more than the server takes in one request.</source>
        <translation>
            <numerusform>The sound of %n is more than the server takes in one request.</numerusform>
            <numerusform>The sound of %n is more than the server takes in one request.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KappaPanel</name>
    <message numerus="yes">
        <source>%n battles judged by both</source>
        <translation>
            <numerusform>%n battles judged by both</numerusform>
            <numerusform>%n battles judged by both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ People among themselves: Fleiss&apos; κ %1, %n battles</source>
        <translation>
            <numerusform>▲ People among themselves: Fleiss&apos; κ %1, %n battle</numerusform>
            <numerusform>▲ People among themselves: Fleiss&apos; κ %1, %n battles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as %1 was shown them: B first in %n of these</source>
        <translation>
            <numerusform>as %1 was shown them: B first in %n of these</numerusform>
            <numerusform>as %1 was shown them: B first in %n of these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KeptSetExport</name>
    <message numerus="yes">
        <source>Version %1 with %n sample(s) is in %2.</source>
        <translation>
            <numerusform>Version %1 with %n sample is in %2.</numerusform>
            <numerusform>Version %1 with %n samples is in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) are missing or changed: what they belong to was left out.</source>
        <translation>
            <numerusform>%n sound is missing or changed: what it belongs to was left out.</numerusform>
            <numerusform>%n sounds are missing or changed: what they belong to was left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KeysForm</name>
    <message numerus="yes">
        <source>%n keys of your own</source>
        <translation>
            <numerusform>%n key of your own</numerusform>
            <numerusform>%n keys of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KnownPanel</name>
    <message numerus="yes">
        <source>%n gold or trap item(s)</source>
        <translation>
            <numerusform>%n gold or trap item</numerusform>
            <numerusform>%n gold or trap items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training item(s)</source>
        <translation>
            <numerusform>%n training item</numerusform>
            <numerusform>%n training items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::Leaderboard</name>
    <message numerus="yes">
        <source>Leaderboard: %n games</source>
        <translation>
            <numerusform>Leaderboard: %n game</numerusform>
            <numerusform>Leaderboard: %n games</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n games: the order says little.</source>
        <translation>
            <numerusform>Fewer than %n game: the order says little.</numerusform>
            <numerusform>Fewer than %n games: the order says little.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bands of Elo are drawn for up to %n systems; here are more.</source>
        <translation>
            <numerusform>Bands of Elo are drawn for up to %n system; here are more.</numerusform>
            <numerusform>Bands of Elo are drawn for up to %n systems; here are more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::LinkPanel</name>
    <message numerus="yes">
        <source>The sound of the %n sample(s) of %1 is missing: a file of verdicts described them. Their verdicts count; to hear them, link the folder of the sound, or add the set.</source>
        <translation>
            <numerusform>The sound of the one sample of %1 is missing: a file of verdicts described it. Its verdicts count; to hear it, link the folder of the sound, or add the set.</numerusform>
            <numerusform>The sound of the %n samples of %1 is missing: a file of verdicts described them. Their verdicts count; to hear them, link the folder of the sound, or add the set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n sample(s) of %1 is not where it was. If it was moved, link its new folder.</source>
        <translation>
            <numerusform>The sound of %n sample of %1 is not where it was. If it was moved, link its new folder.</numerusform>
            <numerusform>The sound of %n samples of %1 is not where it was. If it was moved, link its new folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) were found.</source>
        <translation>
            <numerusform>%n sound was found.</numerusform>
            <numerusform>%n sounds were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are still missing: %1 …</source>
        <translation>
            <numerusform>%n is still missing: %1 …</numerusform>
            <numerusform>%n are still missing: %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken, as other sound lies under their name.</source>
        <translation>
            <numerusform>%n was not taken, as other sound lies under its name.</numerusform>
            <numerusform>%n were not taken, as other sound lies under their name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was linked: %n sound(s) lie only in %1. A set has one folder: put all of its sound below one, and link that.</source>
        <translation>
            <numerusform>Nothing was linked: %n sound lies only in %1. A set has one folder: put all of its sound below one, and link that.</numerusform>
            <numerusform>Nothing was linked: %n sounds lie only in %1. A set has one folder: put all of its sound below one, and link that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n answer(s) to samples of %1 is missing, and their battles wait. If it lies somewhere, link its folder.</source>
        <translation>
            <numerusform>The sound of %n answer to samples of %1 is missing, and its battles wait. If it lies somewhere, link its folder.</numerusform>
            <numerusform>The sound of %n answers to samples of %1 is missing, and their battles wait. If it lies somewhere, link its folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::LookText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) can be in battles</source>
        <translation>
            <numerusform>%n sample can be in battles</numerusform>
            <numerusform>%n samples can be in battles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) are missing; %1.</source>
        <translation>
            <numerusform>%n sound is missing; %1.</numerusform>
            <numerusform>%n sounds are missing; %1.</numerusform>
        </translation>
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
</context>
<context>
    <name>s2s::MappingPreview</name>
    <message numerus="yes">
        <source>%1 of %n row(s) can be read, %2 are refused.</source>
        <translation>
            <numerusform>%1 of %n row can be read, %2 are refused.</numerusform>
            <numerusform>%1 of %n rows can be read, %2 are refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them the study already has.</source>
        <translation>
            <numerusform>%n of them the study already has.</numerusform>
            <numerusform>%n of them the study already has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::MergePanel</name>
    <message numerus="yes">
        <source>%n verdict(s) and marks would be added.</source>
        <translation>
            <numerusform>%n verdict or mark would be added.</numerusform>
            <numerusform>%n verdicts and marks would be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) and marks were added.</source>
        <translation>
            <numerusform>%n verdict or mark was added.</numerusform>
            <numerusform>%n verdicts and marks were added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::NewStudyPage</name>
    <message numerus="yes">
        <source>%n battle(s)</source>
        <translation>
            <numerusform>%n battle</numerusform>
            <numerusform>%n battles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::ProblemTree</name>
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
</context>
<context>
    <name>s2s::ProsodyWordText</name>
    <message numerus="yes">
        <source>%n pause(s), %1 s in all</source>
        <translation>
            <numerusform>%n pause, %1 s in all</numerusform>
            <numerusform>%n pauses, %1 s in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::QualityResultsPage</name>
    <message numerus="yes">
        <source>%n mark(s) are left out: they were given when the others&apos; could be seen.</source>
        <translation>
            <numerusform>%n mark is left out: it was given when the others&apos; could be seen.</numerusform>
            <numerusform>%n marks are left out: they were given when the others&apos; could be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::QualityTableText</name>
    <message numerus="yes">
        <source>Level: %1 right (95 % interval %2, %n answer(s)); the paper found %3.</source>
        <translation>
            <numerusform>Level: %1 right (95 % interval %2, %n answer); the paper found %3.</numerusform>
            <numerusform>Level: %1 right (95 % interval %2, %n answers); the paper found %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paralinguistics: %1 right (95 % interval %2, %n answer(s)); the paper found %3.</source>
        <translation>
            <numerusform>Paralinguistics: %1 right (95 % interval %2, %n answer); the paper found %3.</numerusform>
            <numerusform>Paralinguistics: %1 right (95 % interval %2, %n answers); the paper found %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is too few to claim it to within 5 points: it takes %n.</source>
        <translation>
            <numerusform>That is too few to claim it to within 5 points: it takes %n.</numerusform>
            <numerusform>That is too few to claim it to within 5 points: it takes %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::QualityText</name>
    <message numerus="yes">
        <source>%n sample(s) cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</source>
        <translation>
            <numerusform>%n sample cannot be played and was put aside: number %1. Its sound is missing, damaged or has changed; tell whoever leads the study.</numerusform>
            <numerusform>%n samples cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) checked.</source>
        <translation>
            <numerusform>%n sample checked.</numerusform>
            <numerusform>%n samples checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) decided.</source>
        <translation>
            <numerusform>%n sample decided.</numerusform>
            <numerusform>%n samples decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) audited.</source>
        <translation>
            <numerusform>%n sample audited.</numerusform>
            <numerusform>%n samples audited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You worked for %n minute(s).</source>
        <translation>
            <numerusform>You worked for %n minute.</numerusform>
            <numerusform>You worked for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be played and were put aside.</source>
        <translation>
            <numerusform>%n could not be played and was put aside.</numerusform>
            <numerusform>%n could not be played and were put aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingSentencesText</name>
    <message numerus="yes">
        <source>The 95 % intervals are %1 points wide on average, over %n games.</source>
        <translation>
            <numerusform>The 95 % intervals are %1 points wide on average, over %n game.</numerusform>
            <numerusform>The 95 % intervals are %1 points wide on average, over %n games.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n chosen games of %1, %2 would come first.</source>
        <translation>
            <numerusform>Without %n chosen game of %1, %2 would come first.</numerusform>
            <numerusform>Without %n chosen games of %1, %2 would come first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingStrataPanel</name>
    <message numerus="yes">
        <source>Hatched: fewer than %n games.</source>
        <translation>
            <numerusform>Hatched: fewer than %n game.</numerusform>
            <numerusform>Hatched: fewer than %n games.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingTablesText</name>
    <message numerus="yes">
        <source>95 % of %n resamples: %1</source>
        <translation>
            <numerusform>95 % of %n resample: %1</numerusform>
            <numerusform>95 % of %n resamples: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resamples had no ratings and are left out.</source>
        <translation>
            <numerusform>%n resample had no ratings and is left out.</numerusform>
            <numerusform>%n resamples had no ratings and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n random orders of the same games: %1. 95 % of them lie from %2.</source>
        <translation>
            <numerusform>Median of %n random order of the same games: %1. 95 % of them lie from %2.</numerusform>
            <numerusform>Median of %n random orders of the same games: %1. 95 % of them lie from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>95 % of %n resamples in the same order: %1</source>
        <translation>
            <numerusform>95 % of %n resample in the same order: %1</numerusform>
            <numerusform>95 % of %n resamples in the same order: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n games: the order says little.</source>
        <translation>
            <numerusform>Only %n game: the order says little.</numerusform>
            <numerusform>Only %n games: the order says little.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingsPage</name>
    <message numerus="yes">
        <source>%n sounds could not be measured: %1</source>
        <translation>
            <numerusform>%n sound could not be measured: %1</numerusform>
            <numerusform>%n sounds could not be measured: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RepairPanel</name>
    <message numerus="yes">
        <source>%n row(s) were saved into %1. No study could be made of them, so they hold the columns as they were.</source>
        <translation>
            <numerusform>%n row was saved into %1. No study could be made of it, so it holds the columns as they were.</numerusform>
            <numerusform>%n rows were saved into %1. No study could be made of them, so they hold the columns as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) were saved into %1. They can be imported into a study of the same set.</source>
        <translation>
            <numerusform>%n verdict was saved into %1. It can be imported into a study of the same set.</numerusform>
            <numerusform>%n verdicts were saved into %1. They can be imported into a study of the same set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RepairText</name>
    <message numerus="yes">
        <source>Backup of %1: %n verdict(s)</source>
        <translation>
            <numerusform>Backup of %1: %n verdict</numerusform>
            <numerusform>Backup of %1: %n verdicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) of the backup are kept.</source>
        <translation>
            <numerusform>%n verdict of the backup is kept.</numerusform>
            <numerusform>%n verdicts of the backup are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) come back that can still be read.</source>
        <translation>
            <numerusform>%n verdict comes back that can still be read.</numerusform>
            <numerusform>%n verdicts come back that can still be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) read differently in the damaged file; the backup&apos;s stay.</source>
        <translation>
            <numerusform>%n verdict reads differently in the damaged file; the backup&apos;s stays.</numerusform>
            <numerusform>%n verdicts read differently in the damaged file; the backup&apos;s stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) are dropped; they are listed below.</source>
        <translation>
            <numerusform>%n verdict is dropped; it is listed below.</numerusform>
            <numerusform>%n verdicts are dropped; they are listed below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The study was restored; it holds %n verdict(s).</source>
        <translation>
            <numerusform>The study was restored; it holds %n verdict.</numerusform>
            <numerusform>The study was restored; it holds %n verdicts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RunPanel</name>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::SampleCard</name>
    <message numerus="yes">
        <source>%n sound(s) of this sample cannot be used: see below.</source>
        <translation>
            <numerusform>%n sound of this sample cannot be used: see below.</numerusform>
            <numerusform>%n sounds of this sample cannot be used: see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::SetColumnDialog</name>
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
</context>
<context>
    <name>s2s::SetSummary</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
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
</context>
<context>
    <name>s2s::WhatCountsText</name>
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
            <numerusform>%n refused or invalid answer of a judge</numerusform>
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
    <message numerus="yes">
        <source>%n battles on which the people were evenly split</source>
        <translation>
            <numerusform>%n battle on which the people were evenly split</numerusform>
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
    <message numerus="yes">
        <source>%n ties, which are counted but move no rating</source>
        <translation>
            <numerusform>%n tie, which is counted but moves no rating</numerusform>
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
    <message numerus="yes">
        <source>%n of judges without a stable verdict</source>
        <translation>
            <numerusform>%n of judges without a stable verdict</numerusform>
            <numerusform>%n of judges without a stable verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a stable verdict, because the judge chose otherwise in the other order</source>
        <translation>
            <numerusform>%n without a stable verdict, because the judge chose otherwise in the other order</numerusform>
            <numerusform>%n without a stable verdict, because the judge chose otherwise in the other order</numerusform>
        </translation>
    </message>
</context>
</TS>
