<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>s2s::AddSetDialog</name>
    <message>
        <source>Add a set to the study</source>
        <translation>向评测项目添加数据集</translation>
    </message>
    <message>
        <source>The sets are being read</source>
        <translation>正在读取数据集</translation>
    </message>
    <message>
        <source>The study was given %1 and %2.</source>
        <translation>已向评测项目添加 %1、%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) that were only described have their sound now.</source>
        <translation>
            <numerusform>%n 个此前只有描述的样本现在有了音频。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the good part</source>
        <translation>添加可用的部分</translation>
    </message>
    <message>
        <source>Add to the study</source>
        <translation>添加到评测项目</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The sets are being added …</source>
        <translation>正在添加数据集……</translation>
    </message>
    <message>
        <source>The sets are being read …</source>
        <translation>正在读取数据集……</translation>
    </message>
    <message>
        <source>Add a folder, an archive or a table, or drop one here.</source>
        <translation>请添加文件夹、压缩包或表格，也可以直接拖到这里。</translation>
    </message>
    <message>
        <source>The study has all of this already.</source>
        <translation>这些内容评测项目里都已经有了。</translation>
    </message>
    <message>
        <source>What is wrong is left out or marked; the rest can be added.</source>
        <translation>有问题的部分会略去或加上标记，其余的可以添加。</translation>
    </message>
    <message>
        <source>The sound was checked</source>
        <translation>音频已核对</translation>
    </message>
    <message>
        <source>Check the sound</source>
        <translation>核对音频</translation>
    </message>
    <message>
        <source>Reads every sound file and compares it with the sha256 that its set states.</source>
        <translation>读取每个音频文件，并与数据集所写的 sha256 比对。</translation>
    </message>
    <message>
        <source>Nothing in it can be added; the list of problems says why.</source>
        <translation>其中没有可以添加的内容，原因见问题列表。</translation>
    </message>
</context>
<context>
    <name>s2s::AdditionView</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>the parts are counts: &quot;12 samples&quot;, &quot;60 answers&quot;, &quot;5 systems&quot;</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in the study already. New in it: %2.</source>
        <translation>%1 已在评测项目中，其中新增：%2。</translation>
    </message>
    <message>
        <source>%1 would be new in the study, with %2.</source>
        <translation>%1 将新加入评测项目：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) that only a file of verdicts described so far get their sound.</source>
        <translation>
            <numerusform>%n 个此前只由判定文件描述的样本将获得音频。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) and answers are as they were.</source>
        <translation>
            <numerusform>%n 个样本和回答没有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) would be drawn for the new samples.</source>
        <translation>
            <numerusform>将为新样本抽取 %n 组对比。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) or answers are no longer in the set. They stay in the study.</source>
        <translation>
            <numerusform>有 %n 个样本或回答已不在数据集中，但仍保留在评测项目里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from what the study has:</source>
        <translation>
            <numerusform>有 %n 处与评测项目中的内容不同：</numerusform>
        </translation>
    </message>
    <message>
        <source>Take what differs also where people have already judged</source>
        <translation>已有人判定过的地方也采用新的内容</translation>
    </message>
    <message>
        <source>Verdicts were given on what was there before. Otherwise the study keeps that.</source>
        <translation>判定是针对原来的内容作出的；不勾选时，评测项目保留原来的内容。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In the study</source>
        <translation>评测项目中</translation>
    </message>
    <message>
        <source>In the set</source>
        <translation>数据集中</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: already judged</source>
        <translation>否：已有判定</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) get the sound that lies where the verdicts on them said.</source>
        <translation>
            <numerusform>%n 个回答的音频按判定中写明的路径找到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::AgreementFilters</name>
    <message>
        <source>against</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评判标准</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Judges&apos; order</source>
        <translation>自动评审顺序</translation>
    </message>
    <message>
        <source>First rater</source>
        <translation>第一位评判者</translation>
    </message>
    <message>
        <source>Second rater</source>
        <translation>第二位评判者</translation>
    </message>
    <message>
        <source>Canonical: a coin for each battle decided which answer is A, so that no label is systematically the stronger system. As shown: what the first rater heard first.</source>
        <translation>固定 A/B：每组对比随机决定哪个回答是 A，因此没有哪个标签会总是对应较强的模型。按播放先后：第一位评判者先听到的算“第一个”。</translation>
    </message>
    <message>
        <source>Canonical</source>
        <translation>固定 A/B</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>按播放先后</translation>
    </message>
    <message>
        <source>A first</source>
        <translation>先 A 后 B</translation>
    </message>
    <message>
        <source>B first</source>
        <translation>先 B 后 A</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>两种顺序一致</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>两种顺序平均</translation>
    </message>
    <message>
        <source>Which answer the automatic judges heard first. Both agree: only what a judge said in either order; where it contradicts itself there is no stable verdict. Average: two answers that contradict each other are a half for each side.</source>
        <translation>自动评审先听到哪个回答。“两种顺序一致”：只采用换位前后相同的判定，前后矛盾即没有稳定判定。“两种顺序平均”：两次判定矛盾时双方各算一半。</translation>
    </message>
</context>
<context>
    <name>s2s::AgreementPage</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Confusion matrix: %1</source>
        <translation>混淆矩阵：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n battles judged by both</source>
        <translation>
            <numerusform>双方都判定了 %n 组对比</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battles on which %1 said %2 and %3 said %4</source>
        <translation>
            <numerusform>%1 选 %2、%3 选 %4 的 %n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement shows how far two raters, or a judge and the people, say the same about the same battles: Cohen&apos;s kappa with its interval, the confusion matrix, and the battles behind it. It needs verdicts of two raters or more: let a second person listen, or import a file of verdicts.</source>
        <translation>这里显示两位评判者之间，或自动评审与标注员之间，对同一组对比的判定有多一致：Cohen&apos;s κ 及其置信区间、混淆矩阵，以及所依据的各组对比。至少需要两位评判者的判定：请再让一个人来听，或导入判定文件。</translation>
    </message>
    <message>
        <source>Import verdicts</source>
        <translation>导入判定</translation>
    </message>
    <message>
        <source>All coefficients</source>
        <translation>全部系数</translation>
    </message>
    <message>
        <source>All coefficients: %1</source>
        <translation>全部系数：%1</translation>
    </message>
    <message>
        <source>Battles</source>
        <translation>对比列表</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>The figures of all parts as a table</source>
        <translation>将各部分的指标导出为表格</translation>
    </message>
    <message>
        <source>measuring the sounds: %1 of %2</source>
        <translation>正在测量声音：%1 / %2</translation>
    </message>
    <message>
        <source>measuring the sounds …</source>
        <translation>正在测量声音……</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds could not be measured: %1</source>
        <translation>
            <numerusform>有 %n 段声音无法测量：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>自动评审</translation>
    </message>
</context>
<context>
    <name>s2s::AgreementSeriesText</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa by level and domain</source>
        <translation>各难度等级与领域的 Cohen&apos;s κ</translation>
    </message>
</context>
<context>
    <name>s2s::AgreementTableText</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n battles: says little.</source>
        <translation>
            <numerusform>不足 %n 组对比，参考价值有限。</numerusform>
        </translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>偶然一致率</translation>
    </message>
    <message>
        <source>What two raters with these shares would agree on by chance</source>
        <translation>按各自的选择比例，两人仅凭偶然就会一致的比例</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相当</translation>
    </message>
    <message>
        <source>first</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>There is no interval: one of the two gave a single answer throughout, so kappa is 0 whatever the other said.</source>
        <translation>没有置信区间：其中一方自始至终只给出同一个答案，无论另一方怎么选，κ 都是 0。</translation>
    </message>
    <message numerus="yes">
        <source>%n battles that two people or more judged</source>
        <translation>
            <numerusform>两名或以上标注员判定过的 %n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>People κ</source>
        <translation>人工 κ</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ of the people among themselves: the ceiling</source>
        <translation>标注员之间的 Fleiss&apos; κ，即上限</translation>
    </message>
</context>
<context>
    <name>s2s::AnnotatePage</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Your battles are being made ready.</source>
        <translation>正在为您准备盲听对比。</translation>
    </message>
    <message>
        <source>You cannot begin here yet</source>
        <translation>暂时还不能开始</translation>
    </message>
    <message>
        <source>There is nothing to listen to yet</source>
        <translation>还没有可以听的内容</translation>
    </message>
    <message>
        <source>This study has no battles for you. Battles are drawn from sets in which at least two systems answer the same instruction; whoever leads the study can add such a set.</source>
        <translation>这个评测项目里还没有分给您的对比。只有同一条指令至少有两个模型作答的数据集才能生成对比；请负责人添加这样的数据集。</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>撤销最后一条</translation>
    </message>
    <message>
        <source>Who is listening?</source>
        <translation>现在由谁来听？</translation>
    </message>
    <message>
        <source>Choose an annotator at the lower left. Each annotator has a walk of their own.</source>
        <translation>请在左下角选择标注员。每位标注员都有自己的题目顺序。</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>尚未打开评测项目</translation>
    </message>
    <message>
        <source>Open a study or a pack on the start page, and its battles are here.</source>
        <translation>请在开始页打开评测项目或任务包，要听的对比就会出现在这里。</translation>
    </message>
</context>
<context>
    <name>s2s::AnnotateText</name>
    <message>
        <source>You marked A as broken. If A is better all the same, press %1 again.</source>
        <translation>您已将 A 标为有问题。如果仍然认为 A 更好，请再按一次 %1。</translation>
    </message>
    <message>
        <source>You marked B as broken. If B is better all the same, press %1 again.</source>
        <translation>您已将 B 标为有问题。如果仍然认为 B 更好，请再按一次 %1。</translation>
    </message>
    <message>
        <source>Your criteria all point to B. If A is better as a whole, press %1 again.</source>
        <translation>您的各项评判都偏向 B。如果总体上仍是 A 更好，请再按一次 %1。</translation>
    </message>
    <message>
        <source>Your criteria all point to A. If B is better as a whole, press %1 again.</source>
        <translation>您的各项评判都偏向 A。如果总体上仍是 B 更好，请再按一次 %1。</translation>
    </message>
    <message>
        <source>Hear the instruction to the end  ·  %1</source>
        <translation>请听完指令  ·  %1</translation>
    </message>
    <message>
        <source>Hear A to the end  ·  %1</source>
        <translation>请听完 A  ·  %1</translation>
    </message>
    <message>
        <source>Hear B to the end  ·  %1</source>
        <translation>请听完 B  ·  %1</translation>
    </message>
    <message>
        <source>Instruction %1</source>
        <translation>指令 %1</translation>
    </message>
    <message>
        <source>A %1</source>
        <translation>A %1</translation>
    </message>
    <message>
        <source>B %1</source>
        <translation>B %1</translation>
    </message>
    <message>
        <source>Still to hear:  %1</source>
        <extracomment>%1 is a list such as &quot;A 62 % · B 0 %&quot;.</extracomment>
        <translation>还没听完：%1</translation>
    </message>
    <message>
        <source>The sound of this battle is not ready yet.</source>
        <translation>这组对比的音频还没有准备好。</translation>
    </message>
    <message>
        <source>First answer all three criteria.</source>
        <translation>请先完成三项标准的评判。</translation>
    </message>
    <message>
        <source>Hear at least 3 seconds of that answer before you mark it as broken.</source>
        <translation>这个回答请至少听 3 秒，再标为有问题。</translation>
    </message>
    <message>
        <source>This study is open for reading only: verdicts cannot be saved.</source>
        <translation>这个评测项目以只读方式打开，无法保存判定。</translation>
    </message>
    <message>
        <source>There is no verdict to undo.</source>
        <translation>没有可以撤销的判定。</translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</source>
        <translation>
            <numerusform>有 %n 组对比无法播放，已搁置：第 %1 组。音频缺失、损坏或被改动过，请告诉负责人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) judged.</source>
        <translation>
            <numerusform>已判定 %n 组对比。</numerusform>
        </translation>
    </message>
    <message>
        <source>You listened for %1 hours.</source>
        <translation>您听了 %1 小时。</translation>
    </message>
    <message numerus="yes">
        <source>You listened for %n minute(s).</source>
        <translation>
            <numerusform>您听了 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be played and were put aside.</source>
        <translation>
            <numerusform>有 %n 组无法播放，已搁置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved. Thank you for listening so closely.</source>
        <translation>全部内容都已保存。您听得很认真，辛苦了。</translation>
    </message>
    <message>
        <source>A was the expected answer too.</source>
        <translation>与参考答案一致：A 更好。</translation>
    </message>
    <message>
        <source>The expected answer was A.</source>
        <translation>参考答案是 A。</translation>
    </message>
    <message>
        <source>B was the expected answer too.</source>
        <translation>与参考答案一致：B 更好。</translation>
    </message>
    <message>
        <source>The expected answer was B.</source>
        <translation>参考答案是 B。</translation>
    </message>
    <message>
        <source>This study keeps the volume as it was set in the sound check.</source>
        <translation>本评测项目固定音量，以声音检查时调好的为准。</translation>
    </message>
</context>
<context>
    <name>s2s::AuditPanel</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 Yes</source>
        <translation>%1 是</translation>
    </message>
    <message>
        <source>%1 No</source>
        <translation>%1 否</translation>
    </message>
</context>
<context>
    <name>s2s::BattleDesk</name>
    <message>
        <source>instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>The sound file is damaged and ends early: %1.</source>
        <extracomment>%1: the instruction, A or B, or some of them.</extracomment>
        <translation>音频文件已损坏，提前结束：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>s2s::BattleHeader</name>
    <message>
        <source>Battle %1 of %2</source>
        <translation>第 %1 组，共 %2 组</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>s2s::BattlePlayer</name>
    <message>
        <source>Pause  Space</source>
        <translation>暂停  空格</translation>
    </message>
    <message>
        <source>Play  Space</source>
        <translation>播放  空格</translation>
    </message>
    <message>
        <source>There is no sound device, so nothing can be heard here.</source>
        <translation>没有声音设备，这里听不到声音。</translation>
    </message>
    <message>
        <source>Instruction  1</source>
        <translation>指令  1</translation>
    </message>
    <message>
        <source>A  2</source>
        <translation>A  2</translation>
    </message>
    <message>
        <source>B  3</source>
        <translation>B  3</translation>
    </message>
    <message>
        <source>Play the instruction</source>
        <translation>播放指令</translation>
    </message>
    <message>
        <source>Play answer A</source>
        <translation>播放回答 A</translation>
    </message>
    <message>
        <source>Play answer B</source>
        <translation>播放回答 B</translation>
    </message>
</context>
<context>
    <name>s2s::BattleTableModel</name>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 said</source>
        <translation>%1 的判定</translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation>回答 A</translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation>回答 B</translation>
    </message>
</context>
<context>
    <name>s2s::BattleWaves</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation>回答 A</translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation>回答 B</translation>
    </message>
    <message>
        <source>Show the waves, their spectrograms, pitch or intensity (V). Zoom with I and O, scroll with Shift and the arrow keys.</source>
        <translation>显示波形、语谱图、音高或强度（V）。I 放大，O 缩小，Shift 加左右方向键平移。</translation>
    </message>
</context>
<context>
    <name>s2s::BattlesPanel</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Battles behind the selection</source>
        <translation>所选部分包含的对比</translation>
    </message>
    <message>
        <source>Waves  V</source>
        <translation>波形  V</translation>
    </message>
    <message>
        <source>Show instruction and answers as waves, spectrograms, pitch or intensity</source>
        <translation>以波形、语谱图、音高或强度显示指令和回答</translation>
    </message>
</context>
<context>
    <name>s2s::BiasStrip</name>
    <message>
        <source>Position bias, with 95 % intervals</source>
        <translation>位置偏差（附 95 % 置信区间）</translation>
    </message>
    <message>
        <source>Without bias the answer that is played first is chosen half of the time. Swap consistency: of the battles heard in both orders, how often the same answer was chosen.</source>
        <translation>没有偏差时，先播放的回答应有一半的机会被选中。换位一致率：两种顺序都听过的对比中，选择同一回答的比例。</translation>
    </message>
    <message>
        <source>being computed …</source>
        <translation>正在计算……</translation>
    </message>
</context>
<context>
    <name>s2s::BiasStripText</name>
    <message>
        <source>chose what was played first: %1</source>
        <translation>选择先播放的回答：%1</translation>
    </message>
    <message>
        <source>nobody knows what was played first</source>
        <translation>播放顺序未知</translation>
    </message>
    <message>
        <source>swap consistency: %1</source>
        <translation>换位一致率：%1</translation>
    </message>
</context>
<context>
    <name>s2s::BrokenButtons</name>
    <message>
        <source>A broken</source>
        <translation>A 有问题</translation>
    </message>
    <message>
        <source>B broken</source>
        <translation>B 有问题</translation>
    </message>
</context>
<context>
    <name>s2s::ClipFactsText</name>
    <message>
        <source>Gain %1 dB; recorded with a true peak of %2 dBTP and too short or quiet to be measured</source>
        <extracomment>%1 is the gain, %2 the true peak before it.</extracomment>
        <translation>增益 %1 dB；原始真峰值 %2 dBTP，太短或太轻，无法测量响度</translation>
    </message>
    <message>
        <source>Gain %1 dB; recorded at %2 LUFS with a true peak of %3 dBTP</source>
        <extracomment>%1 is the gain, %2 the loudness and %3 the true peak before it.</extracomment>
        <translation>增益 %1 dB；原始响度 %2 LUFS，真峰值 %3 dBTP</translation>
    </message>
    <message>
        <source>≈ This format is not exact to the sample: its ends may differ by some milliseconds</source>
        <translation>≈ 这种格式不能精确到采样点：首尾可能有几毫秒的出入</translation>
    </message>
</context>
<context>
    <name>s2s::ClipList</name>
    <message>
        <source>There is no sound device, so nothing can be heard. Connect one and play again.</source>
        <translation>没有声音设备，听不到声音。请接上设备后重新播放。</translation>
    </message>
    <message>
        <source>Show the waves, their spectrograms, pitch or intensity (V). Zoom with I and O, scroll with Shift and the arrow keys.</source>
        <translation>显示波形、语谱图、音高或强度（V）。I 放大，O 缩小，Shift 加左右方向键平移。</translation>
    </message>
</context>
<context>
    <name>s2s::ClipRemarkText</name>
    <message>
        <source>It ends early: %1 of %2 s could be decoded. The file is damaged or cut off.</source>
        <translation>提前结束：%2 秒中只能解码 %1 秒。文件已损坏或被截断。</translation>
    </message>
    <message>
        <source>It ends early, after %1 s. The file is damaged or cut off.</source>
        <translation>在 %1 秒处提前结束。文件已损坏或被截断。</translation>
    </message>
    <message>
        <source>Its channels cancel each other: mixed to mono, as it is heard, it is %1 dB quieter.</source>
        <translation>各声道互相抵消：播放时混为单声道，响度会降低 %1 dB。</translation>
    </message>
</context>
<context>
    <name>s2s::ClipRow</name>
    <message>
        <source>Pause: %1</source>
        <translation>暂停：%1</translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation>播放：%1</translation>
    </message>
</context>
<context>
    <name>s2s::ClipRows</name>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation>回答 A</translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation>回答 B</translation>
    </message>
</context>
<context>
    <name>s2s::CoefficientTableText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>95 % interval, or p</source>
        <translation>95 % 置信区间或 p 值</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Share of battles on which both said the same; the interval resamples the samples.</source>
        <translation>双方判定相同的对比所占的比例；区间由按样本重抽样得出。</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>Cohen&apos;s κ</translation>
    </message>
    <message>
        <source>Agreement beyond chance, from what each of the two tends to say; standard error %1.</source>
        <translation>扣除偶然因素后的一致程度，偶然一致按双方各自的判定倾向计算；标准误 %1。</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ, bootstrap</source>
        <translation>Cohen&apos;s κ（自助法）</translation>
    </message>
    <message numerus="yes">
        <source>%n resamples of whole samples, because verdicts on one sample belong together.</source>
        <translation>
            <numerusform>按样本整体重抽样 %n 次，因为同一样本上的判定彼此相关。</numerusform>
        </translation>
    </message>
    <message>
        <source>Test of κ = 0</source>
        <translation>检验 κ = 0</translation>
    </message>
    <message>
        <source>Is there any agreement beyond chance at all?</source>
        <translation>一致程度是否确实高于偶然？</translation>
    </message>
    <message>
        <source>PABAK</source>
        <translation>PABAK</translation>
    </message>
    <message>
        <source>Brennan-Prediger</source>
        <translation>Brennan-Prediger</translation>
    </message>
    <message>
        <source>Beyond chance, if all labels were equally likely.</source>
        <translation>扣除偶然因素后的一致程度，假定各标签出现的机会相等。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet&apos;s AC1</translation>
    </message>
    <message>
        <source>Beyond chance; stays steady where one label is rare.</source>
        <translation>扣除偶然因素后的一致程度；某一标签很少出现时仍然稳定。</translation>
    </message>
    <message>
        <source>Scott&apos;s π</source>
        <translation>Scott&apos;s π</translation>
    </message>
    <message>
        <source>Beyond chance, from the shares of both taken together.</source>
        <translation>扣除偶然因素后的一致程度，偶然一致按双方合并的标签比例计算。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <translation>Krippendorff&apos;s α</translation>
    </message>
    <message>
        <source>Like Scott&apos;s π, corrected for small numbers; nominal labels.</source>
        <translation>与 Scott&apos;s π 类似，并对小样本作了校正；标签按名义尺度处理。</translation>
    </message>
    <message>
        <source>κ, linear weights</source>
        <translation>κ（线性加权）</translation>
    </message>
    <message>
        <source>&quot;Same&quot; is half an agreement with either side.</source>
        <translation>“相当”与任一方算一半一致。</translation>
    </message>
    <message>
        <source>κ, quadratic weights</source>
        <translation>κ（平方加权）</translation>
    </message>
    <message>
        <source>&quot;Same&quot; is three quarters of an agreement with either side.</source>
        <translation>“相当”与任一方算四分之三一致。</translation>
    </message>
    <message>
        <source>McNemar, exact</source>
        <translation>McNemar 精确检验</translation>
    </message>
    <message>
        <source>Stuart-Maxwell</source>
        <translation>Stuart-Maxwell 检验</translation>
    </message>
    <message>
        <source>Do both use the labels equally often?</source>
        <translation>双方使用各标签的频率是否相同？</translation>
    </message>
    <message>
        <source>Bhapkar</source>
        <translation>Bhapkar 检验</translation>
    </message>
    <message>
        <source>The same question as a Wald test; rejects a little sooner.</source>
        <translation>同一问题的 Wald 检验；略容易得出显著结果。</translation>
    </message>
    <message>
        <source>People: percent agreement</source>
        <translation>标注员之间：一致率</translation>
    </message>
    <message numerus="yes">
        <source>Pairs of people who said the same, over %n battles that two or more judged.</source>
        <translation>
            <numerusform>两名或以上标注员判定过的 %n 组对比中，判定相同的标注员对所占的比例。</numerusform>
        </translation>
    </message>
    <message>
        <source>People: Fleiss&apos; κ</source>
        <translation>标注员之间：Fleiss&apos; κ</translation>
    </message>
    <message>
        <source>How far people agree among themselves: the ceiling of what a judge can be asked for.</source>
        <translation>标注员彼此的一致程度：对自动评审所能要求的上限。</translation>
    </message>
    <message>
        <source>People: Gwet&apos;s AC1</source>
        <translation>标注员之间：Gwet&apos;s AC1</translation>
    </message>
    <message>
        <source>The same ceiling for AC1.</source>
        <translation>AC1 的同一上限。</translation>
    </message>
    <message>
        <source>People: Krippendorff&apos;s α</source>
        <translation>标注员之间：Krippendorff&apos;s α</translation>
    </message>
    <message>
        <source>The same ceiling for α.</source>
        <translation>α 的同一上限。</translation>
    </message>
    <message>
        <source>People: Conger&apos;s κ</source>
        <translation>标注员之间：Conger&apos;s κ</translation>
    </message>
    <message>
        <source>People: Light&apos;s κ</source>
        <translation>标注员之间：Light&apos;s κ</translation>
    </message>
    <message numerus="yes">
        <source>The mean of Cohen&apos;s κ over %n pairs of people.</source>
        <translation>
            <numerusform>%n 对标注员的 Cohen&apos;s κ 的平均值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaderboards: Spearman&apos;s ρ</source>
        <translation>排行榜：Spearman&apos;s ρ</translation>
    </message>
    <message>
        <source>Leaderboards: Kendall&apos;s τ-b</source>
        <translation>排行榜：Kendall&apos;s τ-b</translation>
    </message>
    <message>
        <source>The same by pairs of systems, ties corrected.</source>
        <translation>同样的比较，按模型对计算，并对并列作了校正。</translation>
    </message>
    <message>
        <source>Leaderboards: same order</source>
        <translation>排行榜：顺序相同</translation>
    </message>
    <message>
        <source>Share of the pairs of systems that both put in the same order.</source>
        <translation>两个排行榜中先后顺序相同的模型对所占的比例。</translation>
    </message>
    <message>
        <source>Alternative annotator: winning rate</source>
        <translation>替代标注员检验：获胜率</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message numerus="yes">
        <source>Share of %n people whom the judge may stand in for, at ε %1, over all battles; one half passes.</source>
        <translation>
            <numerusform>%n 名标注员中自动评审可以替代的比例（ε 为 %1，全部对比）；达到一半即通过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alternative annotator: advantage</source>
        <translation>替代标注员检验：优势率</translation>
    </message>
    <message>
        <source>How often the judge is at least as close to the other people as the person left out.</source>
        <translation>自动评审与其他标注员的接近程度不逊于被留出者的频率。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α, ordinal</source>
        <translation>Krippendorff&apos;s α（有序）</translation>
    </message>
    <message>
        <source>&quot;Same&quot; lies between the two sides.</source>
        <translation>把“相当”看作介于两边之间。</translation>
    </message>
    <message>
        <source>Battles on which the two differ, one way and the other: does one of them lean to a side? χ² = %1, corrected %2.</source>
        <translation>两者判定不同的对比，两个方向各有多少：是否有一方偏向某一边？χ² = %1，校正后 %2。</translation>
    </message>
    <message>
        <source>People: Fleiss&apos; κ, test</source>
        <translation>标注员之间：Fleiss&apos; κ 检验</translation>
    </message>
    <message>
        <source>Is it above 0? z = %1, with the standard error under κ = 0.</source>
        <translation>是否大于 0？z = %1，用 κ = 0 时的标准误。</translation>
    </message>
    <message>
        <source>People: Fleiss&apos; κ, %1</source>
        <translation>标注员之间：Fleiss&apos; κ，%1</translation>
    </message>
    <message>
        <source>Of this label against all others; z = %1.</source>
        <translation>这一标签与其余标签相比；z = %1。</translation>
    </message>
    <message>
        <source>People: Randolph&apos;s κ</source>
        <translation>标注员之间：Randolph&apos;s κ</translation>
    </message>
    <message>
        <source>Free-marginal: beyond chance, if all labels were equally likely.</source>
        <translation>自由边际：假设各标签同样可能，扣除偶然一致后的一致程度。</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ with the tendency of each person; battles that two of them or more judged.</source>
        <translation>考虑每名标注员判定倾向的 Fleiss&apos; κ；只用至少两人判定过的对比。</translation>
    </message>
    <message>
        <source>The judge&apos;s Bradley-Terry leaderboard (prior of %1 wins) against that of the people, %2; the interval resamples the samples.</source>
        <translation>自动评审与人工的 Bradley-Terry 排行榜（加入 %1 胜的先验）相比，共 %2；区间由按样本重抽样得出。</translation>
    </message>
</context>
<context>
    <name>s2s::ColumnDialog</name>
    <message>
        <source>What the columns of %1 mean</source>
        <translation>%1 各列的含义</translation>
    </message>
    <message>
        <source>%1 is in none of the formats known here, or says too little in one of them. Say in the box over each column what it holds. Sample, the two systems and the winner are needed.</source>
        <translation>%1 不属于已知格式，或所含信息不够。请在每列上方的框里选择该列的含义。样本、两个模型和胜者必不可少。</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>What the winner says</source>
        <translation>胜者一列的取值</translation>
    </message>
    <message>
        <source>The same in every row</source>
        <translation>所有行相同的内容</translation>
    </message>
    <message>
        <source>What would be read</source>
        <translation>将读取的内容</translation>
    </message>
    <message>
        <source>Load a mapping …</source>
        <translation>载入列对应…</translation>
    </message>
    <message>
        <source>Save the mapping …</source>
        <translation>保存列对应…</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>略过此文件</translation>
    </message>
    <message>
        <source>A table with these columns was read before (%1, %2). It is filled in as then.</source>
        <translation>以前读取过列相同的表格（%1，%2），已按当时的设置填好。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n verdict(s)</source>
        <translation>
            <numerusform>导入 %n 条判定</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>载入列对应</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>列对应文件</translation>
    </message>
    <message>
        <source>Filled in from %1.</source>
        <translation>已按 %1 填好。</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存列对应</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>s2s::ColumnHeader</name>
    <message>
        <source>What the column %1 is</source>
        <translation>%1 列的含义</translation>
    </message>
</context>
<context>
    <name>s2s::ColumnTable</name>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
</context>
<context>
    <name>s2s::ConfusionMatrix</name>
    <message>
        <source>%1 said</source>
        <translation>%1 的判定</translation>
    </message>
    <message>
        <source>all</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%1 said %2, %3 said %4: %n battles</source>
        <translation>
            <numerusform>%1 选 %2、%3 选 %4：%n 组对比</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::CorrectionField</name>
    <message>
        <source>Correct the transcript  [%1], back with Ctrl+Enter</source>
        <extracomment>%1 is a key, e.g. W.</extracomment>
        <translation>修正文本  [%1]，按 Ctrl+Enter 返回</translation>
    </message>
    <message>
        <source>Correction of the transcript</source>
        <translation>文本修正</translation>
    </message>
</context>
<context>
    <name>s2s::CoverageModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <comment>heads the column of samples without a level</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a task and a level</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) here</source>
        <translation>
            <numerusform>这里有 %n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. The paper does not have this task.</source>
        <comment>a task, a count</comment>
        <translation>%1：%2。论文中没有这个任务。</translation>
    </message>
    <message>
        <source>%1: %2, %3 in the paper&apos;s Seed.</source>
        <comment>a task, a count, a number</comment>
        <translation>%1：%2，论文的种子集中有 %3。</translation>
    </message>
</context>
<context>
    <name>s2s::CoverageView</name>
    <message>
        <source>What the set covers</source>
        <translation>数据集的覆盖情况</translation>
    </message>
    <message>
        <source>Samples by task and level</source>
        <translation>各任务与难度等级的样本数</translation>
    </message>
    <message>
        <source>Samples here / in the paper&apos;s Seed, by task and level. Choose a cell to see its samples, or select a sample to read and hear it.</source>
        <translation>各任务、各难度等级的样本数：本项目 / 论文的种子集。点选一格可查看其中的样本，选中一个样本可查看文本并试听。</translation>
    </message>
</context>
<context>
    <name>s2s::CriteriaPanel</name>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相当</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1: A is better</source>
        <translation>%1：A 更好</translation>
    </message>
    <message>
        <source>%1: both the same</source>
        <translation>%1：两者相当</translation>
    </message>
    <message>
        <source>%1: B is better</source>
        <translation>%1：B 更好</translation>
    </message>
</context>
<context>
    <name>s2s::DayText</name>
    <message numerus="yes">
        <source>%n battle(s) judged today.</source>
        <translation>
            <numerusform>今天完成了 %n 组对比。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) checked today.</source>
        <translation>
            <numerusform>今天质检了 %n 个样本。</numerusform>
        </translation>
    </message>
    <message>
        <source>You worked for %1 hours today, breaks not counted.</source>
        <translation>今天工作了 %1 小时（不含休息）。</translation>
    </message>
    <message numerus="yes">
        <source>You worked for %n minute(s) today, breaks not counted.</source>
        <translation>
            <numerusform>今天工作了 %n 分钟（不含休息）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s). Rest your ears a little.</source>
        <translation>
            <numerusform>已经工作 %n 分钟，让耳朵休息一下吧。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Battles that came back with their sides changed: %n so far, %1 with the same answer.</source>
        <translation>
            <numerusform>到目前为止，有 %n 组对比换位后再次出现，其中 %1 组您的选择前后一致。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::DotPlotText</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
</context>
<context>
    <name>s2s::DrawPanel</name>
    <message>
        <source>What a draw gives</source>
        <translation>抽取结果预览</translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s) are drawn.</source>
        <translation>
            <numerusform>已抽取 %n 组对比。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be added.</source>
        <translation>
            <numerusform>将再增加 %n 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Battles by level and domain</source>
        <translation>按难度等级和领域统计的对比组数</translation>
    </message>
    <message numerus="yes">
        <source>Draw %n battle(s)</source>
        <translation>
            <numerusform>抽取 %n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation>保存设置</translation>
    </message>
    <message numerus="yes">
        <source>Somebody who begins then gets %n item(s): about %1 hours at the pace of this study.</source>
        <translation>
            <numerusform>此后新开始的标注员会分到 %n 题，按本项目目前的速度约需 %1 小时。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody who begins then gets %n item(s): about %1 hours at a minute each.</source>
        <translation>
            <numerusform>此后新开始的标注员会分到 %n 题，按每题一分钟计约需 %1 小时。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::EmptySets</name>
    <message>
        <source>&amp;New study…</source>
        <translation>新建评测项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Reading the samples …</source>
        <translation>正在读取样本……</translation>
    </message>
    <message>
        <source>The table is there in a moment.</source>
        <translation>表格马上就好。</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>尚未打开评测项目</translation>
    </message>
    <message>
        <source>This study has no samples</source>
        <translation>这个评测项目没有样本</translation>
    </message>
    <message>
        <source>&amp;Add a set …</source>
        <translation>添加数据集(&amp;A)…</translation>
    </message>
    <message>
        <source>Here you would see every sample of the study&apos;s sets with its texts, its sounds and its responses, and how well the tasks and levels are covered.</source>
        <translation>这里会列出评测项目各数据集的全部样本：文本、音频和回答，以及任务与难度等级的覆盖情况。</translation>
    </message>
    <message>
        <source>A set comes in when a study is made: on the start page choose New study and point at its folder.</source>
        <translation>新建评测项目时即可加入数据集：在开始页选择“新建评测项目”，再指定数据集所在的文件夹。</translation>
    </message>
    <message>
        <source>Drop the folder or the archive of a set here, or choose Add a set. A file of verdicts does as well: the samples that it describes appear here, and their sound can be linked later.</source>
        <translation>请把数据集的文件夹或压缩包拖到这里，或选择“添加数据集”。也可以先导入判定文件：其中描述的样本会出现在这里，音频可以以后再关联。</translation>
    </message>
</context>
<context>
    <name>s2s::ErrorText</name>
    <message>
        <source>%1 is not there. Check the path, or choose the file again.</source>
        <translation>找不到 %1。请检查路径，或重新选择文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it.</source>
        <translation>无法读取 %1。请确认您有权打开它。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose a folder that you may write to.</source>
        <translation>无法写入 %1。请选择一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Free some space; nothing that was saved is lost.</source>
        <translation>%1 所在的磁盘已满。请腾出一些空间；已保存的内容没有丢失。</translation>
    </message>
    <message>
        <source>%1 is already there. Choose another name, or move the old file away.</source>
        <translation>%1 已经存在。请换一个名称，或先移走旧文件。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Check the path.</source>
        <translation>找不到文件夹 %1。请检查路径。</translation>
    </message>
    <message>
        <source>The path %1 leads out of the set&apos;s folder and was refused. Keep all sound under the set&apos;s folder.</source>
        <translation>路径 %1 指向数据集文件夹之外，已拒绝。请把所有音频放在数据集文件夹内。</translation>
    </message>
    <message>
        <source>%1 is not a study file. Choose a file that ends with .s2sarena.</source>
        <translation>%1 不是评测项目文件。请选择以 .s2sarena 结尾的文件。</translation>
    </message>
    <message>
        <source>%1 is damaged and was left untouched. Restore a copy of it.</source>
        <translation>%1 已损坏，程序没有改动它。请用备份恢复。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. It can be read, not changed; update the program to go on working in it.</source>
        <translation>%1 是用更高版本的程序保存的，只能查看，不能修改。请更新程序后再继续使用。</translation>
    </message>
    <message>
        <source>%1 is open for reading only. Verdicts cannot be saved into it.</source>
        <translation>%1 以只读方式打开，无法保存判定。</translation>
    </message>
    <message>
        <source>%1 is open for writing in another window (%2). Close it there, or look at it here without changing it.</source>
        <translation>%1 正在另一个窗口中编辑（%2）。请先在那里关闭，或在这里只读查看。</translation>
    </message>
    <message>
        <source>%1 could not be saved or read. Nothing that was confirmed is lost; try again.</source>
        <translation>%1 保存或读取失败。已确认的内容没有丢失；请重试。</translation>
    </message>
    <message>
        <source>%1 is not valid JSON. Correct the line and read it again.</source>
        <translation>%1 不是有效的 JSON。请改正该行后重新读取。</translation>
    </message>
    <message>
        <source>%1 cannot be used as a table: %2.</source>
        <translation>%1 不能作为表格使用：%2。</translation>
    </message>
    <message>
        <source>The format of %1 was not recognised. Name it with --format, or see the list of formats in the help.</source>
        <translation>无法识别 %1 的格式。请用 --format 指定，或在帮助中查看格式列表。</translation>
    </message>
    <message>
        <source>The sound file %1 is longer than 20 minutes and was refused. Cut it shorter.</source>
        <translation>音频文件 %1 超过 20 分钟，已拒绝。请剪短后再用。</translation>
    </message>
    <message>
        <source>The sound file %1 has changed since the set was read. Put the old file back, or read the set again.</source>
        <translation>音频文件 %1 在读取数据集之后被改动过。请放回原文件，或重新读取数据集。</translation>
    </message>
    <message>
        <source>There is no sound device. Connect headphones or a loudspeaker; everything but listening works.</source>
        <translation>没有可用的声音设备。请接上耳机或音箱；除播放外，其他功能都可以使用。</translation>
    </message>
    <message>
        <source>The sound device went away. Playback is paused; connect it again, or choose another one.</source>
        <translation>声音设备已断开，播放已暂停。请重新连接，或换一个设备。</translation>
    </message>
    <message>
        <source>The program %1 was not found. Install the whole package again.</source>
        <translation>找不到程序 %1。请重新安装整个软件包。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>There is no rater called %1 in this study. Known: %2.</source>
        <translation>这个评测项目中没有名为 %1 的评判者。已有：%2。</translation>
    </message>
    <message>
        <source>%1 is not known here. Known: %2.</source>
        <translation>无法识别 %1。可用：%2。</translation>
    </message>
    <message>
        <source>There is not enough data for this: %2.</source>
        <translation>数据不足：%2。</translation>
    </message>
    <message>
        <source>%1 is a demo study with invented verdicts. It is never mixed with another study.</source>
        <translation>%1 是演示项目，其中的判定是虚构的，不能与其他项目混用。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1, line %2,</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1 does not belong to this study, so nothing was merged. Choose a copy of this study or a pack that it handed out.</source>
        <translation>%1 不属于这个评测项目，没有合并任何内容。请选择本项目的副本，或由它发出的任务包。</translation>
    </message>
    <message>
        <source>%1 was handed out with another key than this study holds, so nothing was merged. Merge it into the study that handed it out.</source>
        <translation>%1 所用的密钥与这个评测项目不同，没有合并任何内容。请把它合并到发出它的项目中。</translation>
    </message>
    <message>
        <source>%1 contradicts this study, so nothing was merged: %2. Find out which of the two files was changed by hand.</source>
        <translation>%1 与这个评测项目有冲突，没有合并任何内容：%2。请查明是哪一份文件被人改动过。</translation>
    </message>
    <message>
        <source>%1 is a pack that was handed out to one annotator. Do this in the lead&apos;s study.</source>
        <translation>%1 是发给某位标注员的任务包。请在负责人的评测项目中进行此操作。</translation>
    </message>
    <message>
        <source>There is no study in %1. Choose the folder or the archive that was handed out, unchanged.</source>
        <translation>%1 中没有评测项目。请选择当初发出的文件夹或压缩包，不要改动其中的内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used as a pseudonym. Use short names without @, / and the like that say nothing of the person, each only once.</source>
        <translation>“%1”不能用作化名。请使用简短、看不出本人身份的名字，不要含有 @、/ 等符号，也不要重复。</translation>
    </message>
    <message>
        <source>The server %1 did not do what it was asked: %2. Check its address, the key and the network.</source>
        <translation>服务器 %1 没有完成请求：%2。请检查地址、密钥和网络。</translation>
    </message>
    <message>
        <source>No samples were found in %1. A set is a folder of sound files, best with a samples.jsonl or metadata.csv that lists them.</source>
        <translation>在 %1 中没有找到样本。数据集是一个存放音频文件的文件夹，最好附有列出它们的 samples.jsonl 或 metadata.csv。</translation>
    </message>
    <message>
        <source>Sound goes to another device now. Playback is paused where it was; press Play to go on.</source>
        <translation>声音已换到另一个设备。播放停在原处，按“播放”继续。</translation>
    </message>
    <message>
        <source>The set in %1 has the id of another set of this study (%2) and no sample in common with it, so it was not added. Write an id of its own into its set.json.</source>
        <translation>%1 中的数据集与本评测项目中另一个数据集的标识（%2）相同，却没有共同的样本，因此没有添加。请在它的 set.json 中写入自己的标识。</translation>
    </message>
    <message>
        <source>The archive %1 holds more, or swells to more, than it may and was not unpacked. Ask for it once more, or unpack it yourself and choose the folder.</source>
        <translation>压缩包 %1 的内容或解压后的大小超出限度，没有解压。请重新获取，或自行解压后选择文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: it is no zip or tar.gz, or it is damaged. Get it once more.</source>
        <translation>%1 无法解压：它不是 zip 或 tar.gz，或已损坏。请重新获取。</translation>
    </message>
    <message>
        <source>The sound file %1 cannot be decoded (%2). Replace it, or leave its battles out.</source>
        <translation>音频文件 %1 无法解码（%2）。请替换它，或不使用与它有关的对比。</translation>
    </message>
    <message>
        <source>The sound file %1 took too long to decode and was stopped. If it is stopped again, replace it, or leave its battles out.</source>
        <translation>音频文件 %1 解码耗时过长，已停止。如果再次停止，请替换它，或不使用与它有关的对比。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>文件大于 %1 MB</translation>
    </message>
    <message>
        <source>it is in no known sound format</source>
        <translation>不是已知的音频格式</translation>
    </message>
    <message>
        <source>it is no file of peaks</source>
        <translation>它不是峰值文件</translation>
    </message>
    <message>
        <source>there is no sound in it</source>
        <translation>其中没有声音</translation>
    </message>
    <message>
        <source>a rate of %1 Hz</source>
        <translation>采样率为 %1 Hz</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个声道</translation>
    </message>
    <message>
        <source>its rate or channels change on the way</source>
        <translation>采样率或声道数中途改变</translation>
    </message>
    <message>
        <source>the media framework gave no more sound</source>
        <translation>媒体框架没有再给出声音</translation>
    </message>
    <message>
        <source>the decoder stopped before the end</source>
        <translation>解码器中途停止</translation>
    </message>
    <message>
        <source>the decoder&apos;s count of frames is not right</source>
        <translation>解码器给出的帧数不对</translation>
    </message>
    <message>
        <source>no reason is known</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <source>it is one of the files that are read; choose another name</source>
        <translation>它是要读取的文件之一，请换一个文件名</translation>
    </message>
    <message>
        <source>it changed while it was read</source>
        <translation>它在读取时发生了变化</translation>
    </message>
    <message>
        <source>None of the samples has its sound, so nothing was written (%2). Link the folder in which it lies, or add the set that has it.</source>
        <translation>所有样本都没有音频，因此未写入任何内容（%2）。请关联音频所在的文件夹，或添加包含这些音频的数据集。</translation>
    </message>
    <message>
        <source>missing columns: %1</source>
        <translation>缺少列：%1</translation>
    </message>
    <message>
        <source>no column for %1</source>
        <translation>没有对应 %1 的列</translation>
    </message>
    <message>
        <source>there is no column %1</source>
        <translation>没有名为 %1 的列</translation>
    </message>
    <message>
        <source>the text is UTF-16, not UTF-8</source>
        <translation>文本是 UTF-16 编码，而不是 UTF-8</translation>
    </message>
    <message>
        <source>there is no header line</source>
        <translation>没有表头行</translation>
    </message>
    <message>
        <source>there are fewer than two columns</source>
        <translation>列数不足两列</translation>
    </message>
    <message>
        <source>there are no rows</source>
        <translation>没有数据行</translation>
    </message>
    <message>
        <source>it is no list of battles</source>
        <translation>它不是一份对比列表</translation>
    </message>
    <message>
        <source>it is larger than 256 MB; cut it into several files</source>
        <translation>文件大于 256 MB，请拆分成多个文件</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text and read it again.</source>
        <translation>请将其另存为 UTF-8 文本，再重新读取。</translation>
    </message>
    <message>
        <source>Call its columns so, or say what they mean: with --mapping, or in the window.</source>
        <translation>请按这些名称命名各列，或用 --mapping 或在窗口中指明各列的含义。</translation>
    </message>
</context>
<context>
    <name>s2s::ExampleCard</name>
    <message>
        <source>Play the example</source>
        <translation>播放示例</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>s2s::ExchangeText</name>
    <message>
        <source>System A</source>
        <translation>模型 A</translation>
    </message>
    <message>
        <source>System B</source>
        <translation>模型 B</translation>
    </message>
    <message>
        <source>Winner</source>
        <translation>胜者</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Person or judge</source>
        <translation>人工或自动评审</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>%n with a winner (%1 heard first, %2 heard second)</source>
        <translation>
            <numerusform>%n 条分出胜负（先听的胜 %1，后听的胜 %2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a winner</source>
        <translation>
            <numerusform>%n 条分出胜负</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s)</source>
        <translation>
            <numerusform>%n 条相当</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n both good</source>
        <translation>
            <numerusform>%n 条两个都合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n both bad</source>
        <translation>
            <numerusform>%n 条两个都不合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n 条跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n 条没有答案</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list: &quot;113 with a winner, 20 both good&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>New in the study: %1 and %2, as the file describes them; their sound is missing until a set is linked.</source>
        <extracomment>%1 is &quot;97 samples&quot;, %2 &quot;6 systems&quot;</extracomment>
        <translation>评测项目新增 %1、%2，内容以文件描述为准；关联数据集之前没有音频。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Verdicts, complete (JSON lines)</source>
        <translation>判定，完整（JSON Lines）</translation>
    </message>
    <message>
        <source>Verdicts for FastChat (JSON)</source>
        <translation>判定，FastChat 格式（JSON）</translation>
    </message>
    <message>
        <source>Verdicts for Label Studio (JSON)</source>
        <translation>判定，Label Studio 格式（JSON）</translation>
    </message>
    <message>
        <source>Verdicts as a table (CSV)</source>
        <translation>判定表格（CSV）</translation>
    </message>
    <message>
        <source>Verdicts for Excel (CSV)</source>
        <translation>判定表格，供 Excel 使用（CSV）</translation>
    </message>
    <message>
        <source>Long table for agreement (CSV)</source>
        <translation>一致性分析长表（CSV）</translation>
    </message>
    <message>
        <source>Quality marks (JSON lines)</source>
        <translation>质检标记（JSON Lines）</translation>
    </message>
    <message>
        <source>Samples with their sound (AudioFolder)</source>
        <translation>样本及音频（AudioFolder）</translation>
    </message>
    <message>
        <source>Kept set (new version of a set)</source>
        <translation>保留集（数据集的新版本）</translation>
    </message>
    <message>
        <source>Every verdict with all that is known of it, revisions and withdrawals too. This program reads it again without loss.</source>
        <translation>每条判定的全部信息，包括修改和撤销。本程序可以无损读回。</translation>
    </message>
    <message>
        <source>The battles as FastChat and LMSYS tools read them, in the order in which they were given, with level, domain and task besides. Ties stay ties.</source>
        <translation>FastChat 和 LMSYS 工具能读取的对比记录，按作出判定的顺序排列，并附难度等级、领域和任务。“相当”仍记作相当。</translation>
    </message>
    <message>
        <source>Tasks with their annotations, left and right as they were heard; skips and judges&apos; answers come along. No system is named in the file itself.</source>
        <translation>任务及其标注，左右与试听时一致，包括跳过的题目和自动评审的结果。文件本身不含模型名称。</translation>
    </message>
    <message>
        <source>One row for each verdict that holds, for pandas and R. Plain UTF-8.</source>
        <translation>每条有效判定一行，供 pandas 和 R 使用，UTF-8 编码。</translation>
    </message>
    <message>
        <source>The same table for spreadsheets: Chinese is shown properly, and no cell is taken for a formula.</source>
        <translation>同一张表的电子表格版：中文正常显示，任何单元格都不会被当成公式。</translation>
    </message>
    <message>
        <source>One row for each battle, rater and criterion, as R irr and scikit-learn want it.</source>
        <translation>每组对比、每位评判者、每个维度一行，适合 R 的 irr 和 scikit-learn。</translation>
    </message>
    <message>
        <source>Every mark of the quality check with its reasons, revisions too. No system is named in it.</source>
        <translation>质检的每条标记及理由，包括修改。其中不含模型名称。</translation>
    </message>
    <message>
        <source>A new folder with the sound of the samples and metadata.jsonl, as Hugging Face reads it; licence, source and sha256 of each clip are columns.</source>
        <translation>新建文件夹，包含样本音频和 Hugging Face 可读取的 metadata.jsonl；每段音频的许可证、来源和 sha256 各成一列。</translation>
    </message>
    <message>
        <source>A new folder with the samples that the reviewers kept, corrected as they decided, and the answers of all systems, named. It is a set that a study can be made from.</source>
        <translation>新建文件夹，包含质检员保留的样本（已按其意见修正）以及所有模型的回答，并写明模型名称。它就是一个数据集，可用来新建评测项目。</translation>
    </message>
    <message>
        <source>Adds the answers with their sound and transcripts, and the name of the system of each.</source>
        <translation>另外加入各条回答的音频和文本，并写明各自的模型名称。</translation>
    </message>
    <message>
        <source>The file itself stays without names; the provenance file beside it names the system of each answer, with the path of its sound.</source>
        <translation>文件本身仍不含名称；旁边的来源文件会写明每条回答的模型及其音频路径。</translation>
    </message>
    <message>
        <source>Names the two systems of each battle, and in the provenance file beside it the path of each answer&apos;s sound.</source>
        <translation>写明每组对比的两个模型；旁边的来源文件还会写明每条回答的音频路径。</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Path of the sound</source>
        <translation>音频路径</translation>
    </message>
    <message>
        <source>Sound of the sample</source>
        <translation>样本音频</translation>
    </message>
    <message>
        <source>Id of the sample</source>
        <translation>样本编号</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Transcript in Chinese</source>
        <translation>中文文本</translation>
    </message>
    <message>
        <source>Evaluation target</source>
        <translation>评测要点</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>录音条件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Sha256 of the sample</source>
        <translation>样本的 sha256</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>System</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Sound of the answer</source>
        <translation>回答音频</translation>
    </message>
    <message>
        <source>Transcript of the answer</source>
        <translation>回答文本</translation>
    </message>
    <message>
        <source>Latency in ms</source>
        <translation>延迟（毫秒）</translation>
    </message>
    <message>
        <source>Sha256 of the answer</source>
        <translation>回答的 sha256</translation>
    </message>
    <message>
        <source>New raters: %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>新增评判者：%1。</translation>
    </message>
</context>
<context>
    <name>s2s::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What is to be written</source>
        <translation>要导出的内容</translation>
    </message>
    <message>
        <source>Name the systems</source>
        <translation>写明模型名称</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>File or folder to write</source>
        <translation>要写入的文件或文件夹</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>%n quality mark(s)</source>
        <translation>
            <numerusform>%n 条质检标记</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no quality marks yet.</source>
        <translation>还没有质检标记。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no samples yet.</source>
        <translation>还没有样本。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of verdicts</source>
        <translation>
            <numerusform>%n 条判定记录</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no verdicts yet.</source>
        <translation>还没有判定。</translation>
    </message>
    <message>
        <source>Do not give it to annotators.</source>
        <translation>请勿交给标注员。</translation>
    </message>
    <message>
        <source>Blind: systems are not named, answers have their ids only. Raters stand under the names they have in this study.</source>
        <translation>盲态：不写模型名称，回答只有编号。评判者沿用在本评测项目中的名字。</translation>
    </message>
    <message>
        <source>This folder is there already. Name one that is not.</source>
        <translation>这个文件夹已存在，请换一个名字。</translation>
    </message>
    <message>
        <source>This file is there already; it would be replaced.</source>
        <translation>这个文件已存在，导出时将被替换。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose the folder in which the new one is made</source>
        <translation>选择新文件夹所在的位置</translation>
    </message>
    <message>
        <source>%1 of %2 sounds</source>
        <extracomment>Sound files that were looked at or copied.</extracomment>
        <translation>%1 / %2 个音频</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 and %2 are in %3.</source>
        <extracomment>%1 is &quot;12 samples&quot;, %2 &quot;60 answers&quot;, %3 a folder</extracomment>
        <translation>%1、%2 已写入 %3。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in %1.</source>
        <translation>
            <numerusform>%n 条记录已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence, source and sha256 of each clip are in %1.</source>
        <translation>每段音频的许可证、来源和 sha256 见 %1。</translation>
    </message>
    <message>
        <source>Who knows the systems&apos; names can work out from an id whose answer it is; the packs that are handed out have other ids.</source>
        <translation>知道模型名称的人可以由编号推算出是哪个模型的回答；分发的任务包使用另外的编号。</translation>
    </message>
</context>
<context>
    <name>s2s::FacetPanel</name>
    <message numerus="yes">
        <source>%1, %n sample(s)</source>
        <translation>
            <numerusform>%1，%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>清除全部筛选(&amp;C)</translation>
    </message>
</context>
<context>
    <name>s2s::FeedbackPanel</name>
    <message>
        <source>Training item: it does not count</source>
        <translation>练习题，不计入结果</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>s2s::GroupTableText</name>
    <message numerus="yes">
        <source>%n systems</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>工业界</translation>
    </message>
    <message>
        <source>academia</source>
        <translation>学术界</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Mean Bradley-Terry rating of its systems, and half its 95 % interval</source>
        <translation>该组模型 Bradley-Terry 评分的均值，以及 95 % 置信区间的一半</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Mean of %1 minus mean of %2</source>
        <translation>%1均值减去%2均值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <source>Elo gap</source>
        <translation>Elo 差距</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>s2s::GuidelinesPage</name>
    <message>
        <source>Guidelines for annotators</source>
        <translation>标注指南</translation>
    </message>
</context>
<context>
    <name>s2s::HandOutPanel</name>
    <message>
        <source>Hand out</source>
        <translation>发放任务包</translation>
    </message>
    <message>
        <source>One blind pack for each annotator. It names no system and holds nothing that others said; the key stays in this study. What is in a walk once never changes.</source>
        <translation>每位标注员一份盲测任务包：其中没有任何模型名称，也没有其他人的判定，密钥只保存在本项目中。题目顺序一旦排定，就不会再变。</translation>
    </message>
    <message>
        <source>Pseudonyms, separated by commas</source>
        <translation>化名，用逗号隔开</translation>
    </message>
    <message>
        <source>Pseudonyms of the annotators</source>
        <translation>标注员的化名</translation>
    </message>
    <message>
        <source>Battles</source>
        <translation>盲听对比</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者都要</translation>
    </message>
    <message>
        <source>What is handed out</source>
        <translation>发放的内容</translation>
    </message>
    <message>
        <source>As .zip</source>
        <translation>打包为 .zip</translation>
    </message>
    <message>
        <source>Hand out …</source>
        <translation>发放…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The packs are being made</source>
        <translation>正在制作任务包</translation>
    </message>
    <message>
        <source>Folder that the packs go into</source>
        <translation>任务包的存放文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) were made:</source>
        <translation>
            <numerusform>已制作 %n 份任务包：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at:</source>
        <translation>
            <numerusform>有 %n 处需要留意：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::HeadToHeadText</name>
    <message numerus="yes">
        <source>%1 won %2 of %n games against %3</source>
        <translation>
            <numerusform>%1 对 %3 的 %n 局中赢了 %2 局</numerusform>
        </translation>
    </message>
    <message>
        <source>Won against</source>
        <translation>胜过</translation>
    </message>
    <message>
        <source>Bradley-Terry, over all games: %1 points above (95 % interval %2 to %3)</source>
        <translation>Bradley-Terry（全部对局）：高出 %1 分（95 % 置信区间 %2 至 %3）</translation>
    </message>
</context>
<context>
    <name>s2s::HistoryPanel</name>
    <message>
        <source>Each game moves two ratings by up to K. How the lines still move towards the end is mostly chance: another order of the same games gives other lines. Every game as a table: s2sarena-cli rate --trajectory.</source>
        <translation>每一局最多使两个评分各变动 K 分。曲线后段的起伏多半出于偶然：同样的对局换个顺序，曲线就不同。逐局数据可用 s2sarena-cli rate --trajectory 导出。</translation>
    </message>
</context>
<context>
    <name>s2s::Interludes</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>s2s::JoinPanel</name>
    <message>
        <source>Who listens?</source>
        <translation>由谁来听？</translation>
    </message>
    <message>
        <source>Your verdicts are stored under this name. Take a pseudonym, and the same one each time, so that you go on where you stopped.</source>
        <translation>您的判定会以这个名字保存。请使用化名，并且每次用同一个，这样可以接着上次的进度继续。</translation>
    </message>
    <message>
        <source>Name of the annotator</source>
        <translation>标注员的化名</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>化名</translation>
    </message>
    <message>
        <source>Start listening  Enter</source>
        <translation>开始听  Enter</translation>
    </message>
</context>
<context>
    <name>s2s::JudgeForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>最多尝试次数</translation>
    </message>
    <message>
        <source>Price of audio in</source>
        <translation>音频输入单价</translation>
    </message>
    <message>
        <source>Price of text out</source>
        <translation>文本输出单价</translation>
    </message>
    <message>
        <source>For a million tokens, in any currency</source>
        <translation>每百万 token 的价格，币种不限</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>API key of the server</source>
        <translation>服务器的 API 密钥</translation>
    </message>
    <message>
        <source>Saved as another judge: what it answers with has changed.</source>
        <translation>影响回答的设置变了，因此另存为一个新的自动评审。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Price of text in</source>
        <translation>文本输入单价</translation>
    </message>
    <message>
        <source>API key for speech</source>
        <translation>语音合成的 API 密钥</translation>
    </message>
    <message>
        <source>API key of the server that speaks the prompt</source>
        <translation>朗读提示词的服务器的 API 密钥</translation>
    </message>
</context>
<context>
    <name>s2s::JudgeLogModel</name>
    <message>
        <source>asked again</source>
        <translation>已重新请求</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>What the judge or the server said</source>
        <translation>自动评审或服务器的原话</translation>
    </message>
</context>
<context>
    <name>s2s::JudgePage</name>
    <message>
        <source>Automatic judges</source>
        <translation>自动评审</translation>
    </message>
    <message>
        <source>Automatic judges listen to the battles of this study and say which answer is better; then the agreement page tells how far they and the people agree. A judge is a small file that says which model, program or file of answers it is; it never holds a key.</source>
        <translation>自动评审会听本项目的各组对比并判定哪个回答更好，之后可在“一致性”页面查看它与人工的一致程度。一个自动评审就是一个小文件，写明使用哪个模型、程序或答案文件，其中从不含密钥。</translation>
    </message>
    <message>
        <source>Add a judge from a file …</source>
        <translation>从文件添加自动评审…</translation>
    </message>
    <message>
        <source>Add from a file …</source>
        <translation>从文件添加…</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>To share the judge; the key is not in it</source>
        <translation>便于分享；文件中不含密钥</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Try one battle</source>
        <translation>试一组</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Log of the requests</source>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>A double click shows the requests of a run</source>
        <translation>双击可查看该次运行的全部请求</translation>
    </message>
    <message>
        <source>Add a judge</source>
        <translation>添加自动评审</translation>
    </message>
    <message>
        <source>Judge files (*.json)</source>
        <translation>自动评审文件 (*.json)</translation>
    </message>
    <message>
        <source>Not known in this file, so without meaning: %1</source>
        <translation>文件中有无法识别的项，不起作用：%1</translation>
    </message>
    <message>
        <source>Save the judge</source>
        <translation>保存自动评审</translation>
    </message>
</context>
<context>
    <name>s2s::JudgePanel</name>
    <message>
        <source>%1 and each other judge against the same people</source>
        <translation>%1 与其他自动评审，对照同样的人工判定</translation>
    </message>
    <message>
        <source>Without one person</source>
        <translation>去掉一人之后</translation>
    </message>
    <message>
        <source>By system, against the people</source>
        <translation>按模型，与人工相比</translation>
    </message>
</context>
<context>
    <name>s2s::JudgeTablesText</name>
    <message>
        <source>open</source>
        <comment>a run</comment>
        <translation>未结束</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a run</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>自动评审</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>有效判定</translation>
    </message>
    <message>
        <source>Answers that are ok; only these are votes</source>
        <translation>状态为“有效”的回答；只有这些才算判定</translation>
    </message>
    <message>
        <source>No stable verdict</source>
        <translation>无稳定判定</translation>
    </message>
    <message>
        <source>Battles on which it chose otherwise when the order was turned</source>
        <translation>交换先后顺序后改变了选择的对比</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>应答条数</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒答</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>s2s::JudgeText</name>
    <message>
        <source>The run is finished.</source>
        <translation>本次运行已完成。</translation>
    </message>
    <message>
        <source>The run was cancelled. What was answered stays.</source>
        <translation>本次运行已取消，已取得的回答均保留。</translation>
    </message>
    <message>
        <source>Paused. Everything that was answered is saved.</source>
        <translation>已暂停，已取得的回答均已保存。</translation>
    </message>
    <message>
        <source>The server gives no more today%1. Go on tomorrow; nothing is asked twice.</source>
        <translation>服务器今日额度已用完%1。明天可继续，不会重复请求。</translation>
    </message>
    <message>
        <source>The next request might cost more than allowed. Start again with a higher limit to go on.</source>
        <translation>下一次请求可能超出费用上限。提高上限后再次开始即可继续。</translation>
    </message>
    <message>
        <source>An answer could not be saved%1. Resume saves it once the disk can be written.</source>
        <translation>有一个回答未能保存%1。磁盘可写后点“继续”即会保存。</translation>
    </message>
    <message>
        <source>Nothing to ask: all of these battles have an answer already.</source>
        <translation>无需请求：这些对比都已有回答。</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>OpenAI-compatible chat</source>
        <translation>OpenAI 兼容对话接口</translation>
    </message>
    <message>
        <source>Program on this computer</source>
        <translation>本机程序</translation>
    </message>
    <message>
        <source>Replay of a file</source>
        <translation>重放答案文件</translation>
    </message>
    <message>
        <source>As in the paper</source>
        <translation>与论文相同</translation>
    </message>
    <message>
        <source>Structured</source>
        <translation>结构化</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>an answer of a judge</comment>
        <translation>有效</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>an answer of a judge</comment>
        <translation>拒答</translation>
    </message>
    <message>
        <source>invalid</source>
        <comment>an answer of a judge</comment>
        <translation>无效</translation>
    </message>
    <message>
        <source>unavailable</source>
        <comment>an answer of a judge</comment>
        <translation>未取得</translation>
    </message>
    <message>
        <source>A first</source>
        <translation>先 A 后 B</translation>
    </message>
    <message>
        <source>B first</source>
        <translation>先 B 后 A</translation>
    </message>
    <message>
        <source>This judge needs no key.</source>
        <translation>此自动评审不需要密钥。</translation>
    </message>
    <message>
        <source>There is no key for this server yet.</source>
        <translation>还没有这个服务器的密钥。</translation>
    </message>
    <message>
        <source>The key is in the system&apos;s keychain.</source>
        <translation>密钥保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>The key is kept until the program ends: there is no keychain to keep it in.</source>
        <translation>没有可用的系统钥匙串，密钥仅在本次运行程序期间保留。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a span of time</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a span of time</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>a span of time</comment>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>Asking. The server reported another version of the model; its verdicts are those of a rater of its own.</source>
        <translation>正在请求。服务器报告的模型版本变了，新版本的判定单独记为另一个自动评审。</translation>
    </message>
    <message>
        <source>Asking.</source>
        <translation>正在请求。</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %n answers that are under way.</source>
        <translation>
            <numerusform>正在等待 %n 个已发出的请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>ok %1 · refused %2 · invalid %3 · unavailable %4</source>
        <translation>有效 %1 · 拒答 %2 · 无效 %3 · 未取得 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n have an answer already.</source>
        <translation>
            <numerusform>%n 条已有回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of audio, about %2 tokens in and %3 out, cost about %4; retries are not in it.</source>
        <translation>音频 %1，约输入 %2 token、输出 %3 token，费用约 %4；不含重试。</translation>
    </message>
    <message numerus="yes">
        <source>Seconds are estimated from %n of them.</source>
        <translation>
            <numerusform>时长按其中 %n 条估算。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n cannot be used.</source>
        <translation>
            <numerusform>其中 %n 条的音频无法使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server refuses every request%1. Check the key, the model and the address, and start again.</source>
        <translation>服务器拒绝了所有请求%1。请检查密钥、模型和地址，然后重新开始。</translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n is more than the server takes in one request.</source>
        <translation>
            <numerusform>其中 %n 条的音频超出服务器单次请求的上限。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KappaPanel</name>
    <message numerus="yes">
        <source>%n battles judged by both</source>
        <translation>
            <numerusform>双方都判定了 %n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 agreement (%2 by chance)</source>
        <translation>一致率 %1（偶然一致 %2）</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ, canonical labels</source>
        <translation>Cohen&apos;s κ（固定 A/B）</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ, labels as shown</source>
        <translation>Cohen&apos;s κ（按播放先后）</translation>
    </message>
    <message>
        <source>Words: a convention of Landis and Koch (1977).</source>
        <translation>文字评语沿用 Landis 与 Koch（1977）的惯例。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1 %1</source>
        <translation>Gwet&apos;s AC1 %1</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α %1</source>
        <translation>Krippendorff&apos;s α %1</translation>
    </message>
    <message>
        <source>People among themselves: no figure. %1</source>
        <translation>标注员之间：无法计算。%1</translation>
    </message>
    <message numerus="yes">
        <source>▲ People among themselves: Fleiss&apos; κ %1, %n battles</source>
        <translation>
            <numerusform>▲ 标注员之间：Fleiss&apos; κ %1，共 %n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>(canonical labels)</source>
        <translation>（固定 A/B）</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95 % 置信区间 %1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>as %1 was shown them: B first in %n of these</source>
        <translation>
            <numerusform>按 %1 听到的先后：其中 %n 组先播放 B</numerusform>
        </translation>
    </message>
    <message>
        <source>as %1 was shown them: A first throughout, so these are the canonical labels</source>
        <translation>按 %1 听到的先后：全部先播放 A，因此与固定 A/B 相同</translation>
    </message>
</context>
<context>
    <name>s2s::KappaScale</name>
    <message>
        <source>Kappa on the scale of Landis and Koch</source>
        <translation>κ 在 Landis–Koch 标度上的位置</translation>
    </message>
    <message>
        <source>Kappa is undefined.</source>
        <translation>κ 无定义。</translation>
    </message>
    <message>
        <source>Kappa %1, 95 % interval %2 to %3: %4.</source>
        <translation>κ 为 %1，95 % 置信区间 %2 至 %3：%4。</translation>
    </message>
    <message>
        <source>Kappa %1: %2.</source>
        <translation>κ 为 %1：%2。</translation>
    </message>
    <message>
        <source>People among themselves: %1.</source>
        <translation>标注员之间：%1。</translation>
    </message>
</context>
<context>
    <name>s2s::KappaText</name>
    <message>
        <source>There is nothing that both have judged.</source>
        <translation>没有双方都判定过的对比。</translation>
    </message>
    <message>
        <source>Both used one and the same category only, so agreement beyond chance is not defined.</source>
        <translation>双方都只用了同一个类别，因此无法定义超出偶然的一致性。</translation>
    </message>
    <message>
        <source>Nothing has been judged by two raters.</source>
        <translation>没有任何一组对比由两位评判者都判定过。</translation>
    </message>
    <message>
        <source>They never differ, so there is no difference to test.</source>
        <translation>双方的判定从无分歧，因此没有差异可供检验。</translation>
    </message>
    <message>
        <source>The data does not determine this figure.</source>
        <translation>现有数据不足以确定这个数值。</translation>
    </message>
    <message>
        <source>There are too few items for this figure.</source>
        <translation>可用的对比太少，无法计算这个数值。</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>较强</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>几乎完全一致</translation>
    </message>
</context>
<context>
    <name>s2s::KeptSetExport</name>
    <message>
        <source>Export the kept set…</source>
        <translation>导出保留的样本…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set to export</source>
        <translation>要导出的数据集</translation>
    </message>
    <message>
        <source>Choose the folder in which the new set is made</source>
        <translation>选择新数据集的存放文件夹</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <extracomment>Sound files that were copied.</extracomment>
        <translation>%1 / %2 个文件</translation>
    </message>
    <message numerus="yes">
        <source>Version %1 with %n sample(s) is in %2.</source>
        <translation>
            <numerusform>版本 %1 已导出，共 %n 个样本，位于 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) are missing or changed: what they belong to was left out.</source>
        <translation>
            <numerusform>有 %n 个音频缺失或已改动，相关条目未导出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::KeyButton</name>
    <message>
        <source>Key: %1</source>
        <translation>按键：%1</translation>
    </message>
</context>
<context>
    <name>s2s::KeyRow</name>
    <message>
        <source>Keep key</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>s2s::KeyTableModel</name>
    <message>
        <source>Press the new key …</source>
        <translation>请按新的按键……</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what is done, %2 its key</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the preset</source>
        <translation>方案默认按键</translation>
    </message>
</context>
<context>
    <name>s2s::KeyText</name>
    <message>
        <source>Two hands</source>
        <translation>双手</translation>
    </message>
    <message>
        <source>One hand, arrows and keypad</source>
        <translation>单手（方向键与小键盘）</translation>
    </message>
    <message>
        <source>Two hands, mirrored</source>
        <translation>双手（左右互换）</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>Both the same</source>
        <translation>两者相当</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>Previous criterion</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Next criterion</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Neither acceptable</source>
        <translation>两个都不合格</translation>
    </message>
    <message>
        <source>Can&apos;t judge</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>The loser followed, but worse</source>
        <translation>较差的一方照做了，但做得不够好</translation>
    </message>
    <message>
        <source>The loser tried and failed</source>
        <translation>较差的一方尝试了，但没做到</translation>
    </message>
    <message>
        <source>The loser did not recognise the instruction</source>
        <translation>较差的一方没有听懂指令</translation>
    </message>
    <message>
        <source>Play the instruction</source>
        <translation>播放指令</translation>
    </message>
    <message>
        <source>Play A</source>
        <translation>播放 A</translation>
    </message>
    <message>
        <source>Play B</source>
        <translation>播放 B</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>后退 2 秒</translation>
    </message>
    <message>
        <source>Forward 2 seconds</source>
        <translation>前进 2 秒</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>A is broken</source>
        <translation>A 有问题</translation>
    </message>
    <message>
        <source>B is broken</source>
        <translation>B 有问题</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Choose from the last ten</source>
        <translation>从最近十条中选择</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Scroll the text up</source>
        <translation>文本上滚</translation>
    </message>
    <message>
        <source>Scroll the text down</source>
        <translation>文本下滚</translation>
    </message>
    <message>
        <source>Wave, spectrogram, pitch, intensity</source>
        <translation>波形、语谱图、音高、强度</translation>
    </message>
    <message>
        <source>Zoom into the waves</source>
        <translation>放大波形</translation>
    </message>
    <message>
        <source>Zoom out of the waves</source>
        <translation>缩小波形</translation>
    </message>
    <message>
        <source>Loop from the cursor on</source>
        <translation>从光标处开始循环</translation>
    </message>
    <message>
        <source>Loop up to the cursor</source>
        <translation>循环到光标处</translation>
    </message>
    <message>
        <source>Play again from the cursor</source>
        <translation>从光标处重播</translation>
    </message>
    <message>
        <source>Change the speed</source>
        <translation>切换播放速度</translation>
    </message>
    <message>
        <source>Scroll the waves back</source>
        <translation>向左滚动波形</translation>
    </message>
    <message>
        <source>Scroll the waves forward</source>
        <translation>向右滚动波形</translation>
    </message>
</context>
<context>
    <name>s2s::KeysForm</name>
    <message>
        <source>The key %1 is already used for &quot;%2&quot;. Press another one, or give &quot;%2&quot; a different key first.</source>
        <translation>按键 %1 已用于“%2”。请换一个按键，或先给“%2”改用别的按键。</translation>
    </message>
    <message>
        <source>Shift or Ctrl with a digit, a sign or Space belongs to Chinese input methods. Press another key.</source>
        <translation>Shift 或 Ctrl 与数字、符号或空格的组合要留给中文输入法。请换一个按键。</translation>
    </message>
    <message>
        <source>Keys with Alt change the page or belong to the desktop. Press a key without it.</source>
        <translation>带 Alt 的按键用于切换页面，或已被系统占用。请按不带 Alt 的按键。</translation>
    </message>
    <message>
        <source>Tab goes from one control to the next. Press another key.</source>
        <translation>Tab 用于在控件之间切换。请换一个按键。</translation>
    </message>
    <message>
        <source>Ctrl+Enter leaves the note. Press another key.</source>
        <translation>Ctrl+Enter 用于离开备注。请换一个按键。</translation>
    </message>
    <message>
        <source>This key is not known here. Press another one.</source>
        <translation>无法识别这个按键。请换一个按键。</translation>
    </message>
    <message numerus="yes">
        <source>%n keys of your own</source>
        <translation>
            <numerusform>已改动 %n 个按键</numerusform>
        </translation>
    </message>
    <message>
        <source>Preset of keys</source>
        <translation>按键方案</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>恢复方案默认按键</translation>
    </message>
    <message>
        <source>Click a key, or choose a row and press Enter; then press the new key. Esc keeps the old one.</source>
        <translation>点击某个按键，或选中一行后按回车，再按下新的按键。按 Esc 保留原来的按键。</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>各项功能及其按键</translation>
    </message>
</context>
<context>
    <name>s2s::KeysText</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
</context>
<context>
    <name>s2s::KnownPanel</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Known answers</source>
        <translation>已知答案</translation>
    </message>
    <message>
        <source>Battles whose right answer you know. A gold or trap item looks like any other and shows who listens; a training item comes first and gives feedback with its reason.</source>
        <translation>这些对比的正确答案是已知的。金标题和陷阱题看上去与其他题无异，用来检验标注员是否认真听；练习题排在最前面，判定后会给出反馈和理由。</translation>
    </message>
    <message>
        <source>No battle has a known answer yet, so walks hold no gold, trap or training items. Take some from the suggestions below, or read a table with s2sarena-cli known.</source>
        <translation>目前没有答案已知的对比，因此标注员的题目中不会出现金标题、陷阱题和练习题。可以从下面的推荐中选取，或用 s2sarena-cli known 导入表格。</translation>
    </message>
    <message>
        <source>Battles with a known answer</source>
        <translation>答案已知的对比</translation>
    </message>
    <message>
        <source>Battles appear here once two people or more judged them and all agree, or once most of them say that one answer has a problem.</source>
        <translation>一组对比至少有两人判定，并且所有人意见一致，或多数人认为其中一个回答有问题时，就会出现在这里。</translation>
    </message>
    <message>
        <source>Battles that could get a known answer</source>
        <translation>可以设定已知答案的对比</translation>
    </message>
    <message>
        <source>Suggested (%1)</source>
        <translation>推荐（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n gold or trap item(s)</source>
        <translation>
            <numerusform>金标题和陷阱题共 %n 道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training item(s)</source>
        <translation>
            <numerusform>练习题 %n 道</numerusform>
        </translation>
    </message>
    <message>
        <source>A walk that begins now holds %1 and %2 among its %3 places, as the plan says and known answers allow. Walks that have begun do not change.</source>
        <translation>按照当前计划和已有的已知答案，现在开始的标注员共有 %3 道题，其中%1，%2。已经开始的标注员，题目不会改变。</translation>
    </message>
</context>
<context>
    <name>s2s::KnownReason</name>
    <message>
        <source>Reason in English  %1</source>
        <translation>英文理由  %1</translation>
    </message>
    <message>
        <source>Reason in Chinese</source>
        <translation>中文理由</translation>
    </message>
    <message>
        <source>Reason in English, shown as feedback after a training item</source>
        <translation>英文理由，在练习题判定后作为反馈显示</translation>
    </message>
    <message>
        <source>Reason in Chinese, shown as feedback after a training item</source>
        <translation>中文理由，在练习题判定后作为反馈显示</translation>
    </message>
    <message>
        <source>Shown as feedback after a training item</source>
        <translation>在练习题判定后作为反馈显示</translation>
    </message>
</context>
<context>
    <name>s2s::KnownTablesText</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Right answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Other answer</source>
        <translation>另一个回答</translation>
    </message>
    <message>
        <source>no reason yet</source>
        <translation>尚未填写理由</translation>
    </message>
    <message>
        <source>%1 of %2 agree</source>
        <translation>%2 人中 %1 人一致</translation>
    </message>
    <message>
        <source>%1 of %2 on the other answer: %3</source>
        <translation>%2 人中 %1 人认为另一个回答有问题：%3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Shown as feedback after a training item</source>
        <translation>在练习题判定后作为反馈显示</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>推荐依据</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金标题</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>陷阱题</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>练习题</translation>
    </message>
</context>
<context>
    <name>s2s::Leaderboard</name>
    <message>
        <source>Leaderboard</source>
        <translation>排行榜</translation>
    </message>
    <message>
        <source>Some systems never met, not even by way of others: they cannot be ranked against each other.</source>
        <translation>有些模型从未交手，也没有通过其他模型间接相连，无法相互排名。</translation>
    </message>
    <message>
        <source>The paper&apos;s figures (%1) come from other battles and another rater.</source>
        <translation>论文中的数值（%1）来自另外的对比和另外的评判者。</translation>
    </message>
    <message>
        <source>Use a prior of %1 wins</source>
        <translation>加入 %1 胜的先验</translation>
    </message>
    <message numerus="yes">
        <source>Leaderboard: %n games</source>
        <translation>
            <numerusform>排行榜：共 %n 局</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n games: the order says little.</source>
        <translation>
            <numerusform>不足 %n 局，名次参考价值有限。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bands of Elo are drawn for up to %n systems; here are more.</source>
        <translation>
            <numerusform>Elo 的波动范围最多对 %n 个模型计算；这里的模型更多，因此没有给出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::LinePlotText</name>
    <message>
        <source>Elo over time</source>
        <translation>Elo 变化</translation>
    </message>
    <message>
        <source>games, in the order of the verdicts</source>
        <translation>局数（按判定先后）</translation>
    </message>
    <message>
        <source>%1 ends at %2</source>
        <translation>%1 最后为 %2</translation>
    </message>
</context>
<context>
    <name>s2s::LinkPanel</name>
    <message numerus="yes">
        <source>The sound of the %n sample(s) of %1 is missing: a file of verdicts described them. Their verdicts count; to hear them, link the folder of the sound, or add the set.</source>
        <translation>
            <numerusform>%1 的 %n 个样本没有音频：它们来自判定文件的描述。判定照常计入统计；要试听，请关联音频所在的文件夹，或添加数据集。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n sample(s) of %1 is not where it was. If it was moved, link its new folder.</source>
        <translation>
            <numerusform>%1 有 %n 个样本的音频不在原处。如果音频移动过，请关联新的文件夹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) were found.</source>
        <translation>
            <numerusform>找到 %n 个音频。</numerusform>
        </translation>
    </message>
    <message>
        <source>Of these %1 under another spelling or extension, %2 by their content.</source>
        <translation>其中 %1 个的写法或扩展名不同，%2 个靠内容识别。</translation>
    </message>
    <message numerus="yes">
        <source>%n are still missing: %1 …</source>
        <translation>
            <numerusform>仍缺 %n 个：%1……</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken, as other sound lies under their name.</source>
        <translation>
            <numerusform>%n 个未采用：同名位置上是别的音频。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the folder in which the sound of %1 lies</source>
        <translation>选择 %1 的音频所在的文件夹</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Looking for the sound of %1 …</source>
        <translation>正在查找 %1 的音频……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Link the sound …</source>
        <translation>关联音频…</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was linked: %n sound(s) lie only in %1. A set has one folder: put all of its sound below one, and link that.</source>
        <translation>
            <numerusform>未关联：有 %n 个音频只在 %1 中。一个数据集只能有一个文件夹：请把全部音频放到同一个文件夹下，再关联它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sound of %n answer(s) to samples of %1 is missing, and their battles wait. If it lies somewhere, link its folder.</source>
        <translation>
            <numerusform>%1 的样本有 %n 个回答缺少音频，相关的对比暂时搁置。如果音频在别处，请关联其文件夹。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::LookText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is why, %2 the file and line that show it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Tasks&quot;, %2 a list with counts</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) can be in battles</source>
        <translation>
            <numerusform>%n 个样本可用于对比</numerusform>
        </translation>
    </message>
    <message>
        <source>All sound is there; %1.</source>
        <translation>音频齐全，%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) are missing; %1.</source>
        <translation>
            <numerusform>缺少 %n 个音频，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>Recognised as: %1</source>
        <translation>识别为：%1</translation>
    </message>
    <message>
        <source>Levels count from L%1. %2</source>
        <translation>难度等级从 L%1 起算。%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>the parts are counts: &quot;12 samples&quot;, &quot;60 answers&quot;, &quot;5 systems&quot;</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>录音条件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>s2s::LoserRow</name>
    <message>
        <source>The weaker one</source>
        <translation>较差的一方</translation>
    </message>
</context>
<context>
    <name>s2s::MainWindow</name>
    <message>
        <source>S2S-Arena Workbench</source>
        <translation>S2S-Arena 工作台</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
</context>
<context>
    <name>s2s::MappingForm</name>
    <message>
        <source>%1, the same in every row</source>
        <translation>%1，所有行相同</translation>
    </message>
    <message>
        <source>The raters are</source>
        <translation>评判者是</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>automatic judges</source>
        <translation>自动评审</translation>
    </message>
    <message>
        <source>Heard first</source>
        <translation>先听的是</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>always system A</source>
        <translation>总是模型 A</translation>
    </message>
    <message>
        <source>Which of the two was heard first</source>
        <translation>两个回答中先听的是哪个</translation>
    </message>
</context>
<context>
    <name>s2s::MappingPreview</name>
    <message>
        <source>Still to be said: %1.</source>
        <extracomment>%1 is a list of what columns mean: &quot;Winner, System A&quot;</extracomment>
        <translation>还需指明：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>正在读取表格……</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s) can be read, %2 are refused.</source>
        <translation>
            <numerusform>共 %n 行，可读取 %1 行，拒绝 %2 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them the study already has.</source>
        <translation>
            <numerusform>其中 %n 条评测项目里已经有了。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::MarkQuestions</name>
    <message>
        <source>Which level is it?</source>
        <translation>您认为是哪个等级？</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>%1 proposed</source>
        <translation>建议 %1</translation>
    </message>
    <message>
        <source>%1 claimed, %2 proposed</source>
        <translation>标称 %1，建议 %2</translation>
    </message>
</context>
<context>
    <name>s2s::MergePanel</name>
    <message>
        <source>Packs and copies to merge</source>
        <translation>选择要合并的任务包或副本</translation>
    </message>
    <message>
        <source>Studies and packs (*.s2sarena *.zip)</source>
        <translation>评测项目和任务包 (*.s2sarena *.zip)</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Packs that come back, and copies of this study. Nothing is written before you have seen what it would do; merging the same again adds nothing.</source>
        <translation>合并交回的任务包，或本项目的副本。合并前会先列出将增加的内容，确认后才写入；重复合并不会增加任何内容。</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>What the merge would do</source>
        <translation>合并将增加的内容</translation>
    </message>
    <message>
        <source>The files are being read …</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Everything in these files is already here.</source>
        <translation>这些文件中的内容都已在本项目中。</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) and marks would be added.</source>
        <translation>
            <numerusform>将增加 %n 条判定和质检结论。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) and marks were added.</source>
        <translation>
            <numerusform>已增加 %n 条判定和质检结论。</numerusform>
        </translation>
    </message>
    <message>
        <source>This study describes some things differently and keeps its own description: %1.</source>
        <translation>这个评测项目对一些内容的描述不同，保留自己的描述：%1。</translation>
    </message>
</context>
<context>
    <name>s2s::MethodPanel</name>
    <message>
        <source>leave out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>half a win each</source>
        <translation>双方各记半胜</translation>
    </message>
    <message>
        <source>Davidson</source>
        <translation>Davidson 模型</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>Davidson (1970): a tie is an outcome of its own, more likely between equals.</source>
        <translation>Davidson（1970）：平局作为单独的结果，实力越接近越容易出现。</translation>
    </message>
    <message>
        <source>Seat term</source>
        <translation>位置项</translation>
    </message>
    <message>
        <source>Also estimates the advantage of the answer that is played first, and frees the ratings of it.</source>
        <translation>同时估计先播放的回答所占的优势，并将其从评分中扣除。</translation>
    </message>
    <message>
        <source>Prior of %1 wins</source>
        <translation>%1 胜的先验</translation>
    </message>
    <message>
        <source>Adds that many wins for each side of every pair that met, so that there are ratings even where a system only won or only lost.</source>
        <translation>为每一对交手过的模型的双方各加上相应的胜场，使只胜不负或只负不胜的模型也能得到评分。</translation>
    </message>
    <message>
        <source>Wanted interval width</source>
        <translation>期望的区间宽度</translation>
    </message>
    <message>
        <source>How wide a 95 % interval may be at most, for the number of games still needed</source>
        <translation>95 % 置信区间最多可以多宽，用于估算还需多少局</translation>
    </message>
    <message>
        <source>Elo: K</source>
        <translation>Elo：K</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>How far one game moves a rating; 32 in the paper</source>
        <translation>一局对评分的影响幅度；论文中为 32</translation>
    </message>
    <message>
        <source>The rating with which every system starts; 1000 in the paper</source>
        <translation>每个模型的起始评分；论文中为 1000</translation>
    </message>
    <message>
        <source>Bradley-Terry: control for</source>
        <translation>Bradley-Terry：控制因素</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Speech rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>How long the two answers last, as their difference over their sum</source>
        <translation>两个回答的时长：差除以和</translation>
    </message>
    <message>
        <source>How loud the two answers were recorded, as their difference in LU</source>
        <translation>两个回答录音的响度：相差多少 LU</translation>
    </message>
    <message>
        <source>Syllables of the transcript for each second that is not silent; answers without a transcript are left out</source>
        <translation>文本音节数除以非静音的秒数；没有文本的回答不计入</translation>
    </message>
</context>
<context>
    <name>s2s::NewStudyPage</name>
    <message>
        <source>New study</source>
        <translation>新建评测项目</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>The sets are being read</source>
        <translation>正在读取数据集</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>评测项目</translation>
    </message>
    <message>
        <source>Plan and rules</source>
        <translation>计划与规则</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Title of the study</source>
        <translation>评测项目标题</translation>
    </message>
    <message>
        <source>File of the study</source>
        <translation>评测项目文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create the study</source>
        <translation>创建评测项目</translation>
    </message>
    <message>
        <source>Where the study is kept</source>
        <translation>评测项目的保存位置</translation>
    </message>
    <message>
        <source>Studies (*%1)</source>
        <translation>评测项目 (*%1)</translation>
    </message>
    <message>
        <source>The study is being made …</source>
        <translation>正在创建评测项目……</translation>
    </message>
    <message>
        <source>The sets are being read …</source>
        <translation>正在读取数据集……</translation>
    </message>
    <message>
        <source>A battle needs two systems.</source>
        <translation>一组对比需要两个模型。</translation>
    </message>
    <message>
        <source>No battle can be drawn: no sample has the answers of two systems.</source>
        <translation>无法生成对比：没有任何样本有两个模型的回答。</translation>
    </message>
    <message numerus="yes">
        <source>%n battle(s)</source>
        <translation>
            <numerusform>%n 组对比</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 hours for one annotator</source>
        <translation>每位标注员约需 %1 小时</translation>
    </message>
    <message>
        <source>Add a set, or begin with an empty study: files of verdicts can be imported into it, and sets added later.</source>
        <translation>请添加数据集；也可以先建空的评测项目，以后再导入判定文件、添加数据集。</translation>
    </message>
</context>
<context>
    <name>s2s::NoteField</name>
    <message>
        <source>Note  [%1], back with Ctrl+Enter</source>
        <extracomment>%1 is a key, e.g. Enter.</extracomment>
        <translation>备注  [%1]，按 Ctrl+Enter 返回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>s2s::NoticeBar</name>
    <message>
        <source>Dismiss  %1</source>
        <extracomment>%1 is a key, like &quot;Alt+0&quot;</extracomment>
        <translation>关闭  %1</translation>
    </message>
</context>
<context>
    <name>s2s::OptionsText</name>
    <message>
        <source>must be one of: %1</source>
        <translation>可选值：%1</translation>
    </message>
    <message>
        <source>Open a throw-away copy of the demo study.</source>
        <translation>打开演示项目的一份临时副本。</translation>
    </message>
    <message>
        <source>Language of this session: zh_CN or en.</source>
        <translation>本次使用的语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Colours of this session: system, light or dark.</source>
        <translation>本次使用的配色：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Role of this session: annotator or researcher.</source>
        <translation>本次使用的角色：annotator 或 researcher。</translation>
    </message>
    <message>
        <source>Who listens, under which pseudonym.</source>
        <translation>由谁来听（化名）。</translation>
    </message>
    <message>
        <source>Study file to open (.s2sarena).</source>
        <translation>要打开的评测项目文件（.s2sarena）。</translation>
    </message>
    <message>
        <source>Blind listening battles of speech-to-speech models.</source>
        <translation>语音对话模型的盲听对比评测。</translation>
    </message>
    <message>
        <source>Page that the study opens with: listen, sets, agreement, ratings or judges.</source>
        <translation>打开项目后首先显示的页面：listen、sets、agreement、ratings 或 judges。</translation>
    </message>
</context>
<context>
    <name>s2s::PagesText</name>
    <message>
        <source>Listening battles</source>
        <translation>盲听对比</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Quality results</source>
        <translation>质检结果</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>自动评审</translation>
    </message>
</context>
<context>
    <name>s2s::PlanForm</name>
    <message>
        <source>Systems that compete</source>
        <translation>参与对比的模型</translation>
    </message>
    <message>
        <source>Battles</source>
        <translation>对比组数</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注员人数</translation>
    </message>
    <message>
        <source>Battles that all of them get</source>
        <translation>所有人共同判定的比例</translation>
    </message>
    <message>
        <source>Battles per annotator</source>
        <translation>每位标注员的组数</translation>
    </message>
    <message>
        <source>Battles that come back swapped</source>
        <translation>换位重复的比例</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>One for each sample</source>
        <translation>每个样本一组</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The rest is dealt out among the annotators. Agreement can only be told of battles that several of them judged.</source>
        <translation>其余的分给各位标注员。只有多人判定过的对比才能计算一致性。</translation>
    </message>
    <message>
        <source>These show how steady an annotator is, and whether the order matters.</source>
        <translation>用来检验标注员是否稳定，以及先后顺序是否有影响。</translation>
    </message>
    <message>
        <source>The same seed draws the same plan from the same set.</source>
        <translation>同一数据集、同一随机种子会得到同样的计划。</translation>
    </message>
    <message>
        <source>Three criteria</source>
        <translation>三项标准</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>Offer &quot;neither is acceptable&quot;</source>
        <translation>提供“两个都不合格”选项</translation>
    </message>
    <message>
        <source>Ask why the loser lost</source>
        <translation>询问较差的一方差在哪里</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>Aligned: one gain for each clip, to -23 LUFS. Raw: where loudness is part of the answer, as in whispering.</source>
        <translation>响度对齐：每段音频用一个固定增益调到 −23 LUFS。原始响度：适用于响度也是回答内容的情形，例如耳语。</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Gold and trap items</source>
        <translation>金标题和陷阱题</translation>
    </message>
    <message>
        <source>Training items at the start</source>
        <translation>开头的练习题</translation>
    </message>
    <message>
        <source>At most so many battles</source>
        <translation>对比组数上限</translation>
    </message>
    <message>
        <source>Share of each walk, as far as there are battles with a known answer. Annotators cannot tell them from the others.</source>
        <translation>在每位标注员题目中所占的比例，以已有参考答案的对比为限。标注员看不出哪些是这类题目。</translation>
    </message>
    <message>
        <source>Battles with a known answer that come first and tell what was to be heard.</source>
        <translation>最先出现的、有参考答案的对比，判定后会说明应当听出什么。</translation>
    </message>
    <message>
        <source>Let annotators see pitch, intensity and spectrogram</source>
        <translation>允许标注员查看音高、强度和语谱图</translation>
    </message>
    <message>
        <source>What is seen may sway what is heard. Researchers always can.</source>
        <translation>看到的图形可能影响听感。研究者始终可以查看。</translation>
    </message>
    <message>
        <source>Tasks with raw loudness</source>
        <translation>使用原始响度的任务</translation>
    </message>
    <message>
        <source>Keep the volume of the sound check until the next break</source>
        <translation>两次休息之间音量固定，以声音检查为准</translation>
    </message>
    <message>
        <source>such as: whispering, shouting</source>
        <translation>例如：whispering，shouting</translation>
    </message>
    <message>
        <source>Their clips are played as they were recorded, also where loudness is aligned.</source>
        <translation>即使做了响度对齐，这些任务的声音也按录音原样播放。</translation>
    </message>
</context>
<context>
    <name>s2s::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Nobody has begun yet. Here you will see how far everybody is and how they work.</source>
        <translation>还没有人开始。之后可以在这里看到每个人的进度和标注情况。</translation>
    </message>
    <message>
        <source>How far everybody is and how they work; annotators never see this</source>
        <translation>每个人的进度和标注情况；标注员看不到这些内容</translation>
    </message>
</context>
<context>
    <name>s2s::PlanTablesText</name>
    <message>
        <source>No domain</source>
        <translation>无领域</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 题中有 %1 题</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Habits beyond the thresholds of this study; a reason to talk, not a verdict</source>
        <translation>超出本项目阈值的标注习惯；只是沟通的线索，不是结论</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Places of the walk that were judged</source>
        <translation>已判定的题数 / 总题数</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已质检</translation>
    </message>
    <message>
        <source>Samples that were checked</source>
        <translation>已质检的样本数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Median active time of one verdict</source>
        <translation>每条判定有效用时的中位数</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>与多数一致</translation>
    </message>
    <message>
        <source>Verdicts that agree with the strict majority of the others</source>
        <translation>与其他人的多数意见一致的判定</translation>
    </message>
    <message>
        <source>Self</source>
        <translation>自身一致</translation>
    </message>
    <message>
        <source>Repeats that were judged like the first time</source>
        <translation>重复题中与第一次判定相同的比例</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金标题</translation>
    </message>
    <message>
        <source>Gold and trap items that were right</source>
        <translation>答对的金标题和陷阱题</translation>
    </message>
    <message>
        <source>First</source>
        <translation>选先播放者</translation>
    </message>
    <message>
        <source>Choices for the answer that was presented first</source>
        <translation>选择先播放的回答的比例</translation>
    </message>
    <message>
        <source>New verdicts</source>
        <translation>新增判定</translation>
    </message>
    <message>
        <source>New marks</source>
        <translation>新增质检结论</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>过快</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>答案单一</translation>
    </message>
    <message>
        <source>one-sided</source>
        <translation>偏向一侧</translation>
    </message>
    <message>
        <source>ever faster</source>
        <translation>越来越快</translation>
    </message>
    <message>
        <source>gold items missed</source>
        <translation>金标题错误多</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>verdicts</comment>
        <translation>已有</translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>marks</comment>
        <translation>已有</translation>
    </message>
</context>
<context>
    <name>s2s::ProblemText</name>
    <message>
        <source>This is not valid JSON: %1.</source>
        <translation>不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing.</source>
        <translation>缺少字段“%1”。</translation>
    </message>
    <message>
        <source>This value is not allowed: %1.</source>
        <translation>不允许的取值：%1。</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is used a second time.</source>
        <translation>编号“%1”重复使用。</translation>
    </message>
    <message>
        <source>There is no sample &quot;%1&quot;.</source>
        <translation>没有样本“%1”。</translation>
    </message>
    <message>
        <source>This system has already answered this sample: %1.</source>
        <translation>该模型已经回答过这个样本：%1。</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; leads out of the set&apos;s folder.</source>
        <translation>路径“%1”指向数据集文件夹之外。</translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is not there.</source>
        <translation>找不到音频文件“%1”。</translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is empty.</source>
        <translation>音频文件“%1”是空的。</translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; is not the one that the set describes.</source>
        <translation>音频文件“%1”与数据集描述的不一致。</translation>
    </message>
    <message>
        <source>The domain &quot;%1&quot; is not known.</source>
        <translation>未知的领域“%1”。</translation>
    </message>
    <message>
        <source>The level &quot;%1&quot; is not known.</source>
        <translation>未知的难度等级“%1”。</translation>
    </message>
    <message>
        <source>The sample &quot;%1&quot; has fewer than two responses and takes part in no battle.</source>
        <translation>样本“%1”的回答少于两个，不参与任何对比。</translation>
    </message>
    <message>
        <source>The description of the set cannot be used: %1.</source>
        <translation>数据集的说明文件无法使用：%1。</translation>
    </message>
    <message>
        <source>There is no response &quot;%1&quot; in this study.</source>
        <translation>这个评测项目中没有回答“%1”。</translation>
    </message>
    <message>
        <source>The winner &quot;%1&quot; is neither of the two responses.</source>
        <translation>胜者“%1”不是这两个回答中的任何一个。</translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot; in this study.</source>
        <translation>这个评测项目中没有模型“%1”。</translation>
    </message>
    <message>
        <source>The verdict or mark %1 is already there with other content.</source>
        <translation>判定或质检结论 %1 已存在，但内容不同。</translation>
    </message>
    <message>
        <source>What was said in a demo study is never mixed with another study: %1.</source>
        <translation>演示项目里的判定和质检结论不能与其他评测项目混用：%1。</translation>
    </message>
    <message>
        <source>Add the field to this line.</source>
        <translation>请在这一行补上该字段。</translation>
    </message>
    <message>
        <source>Correct the value; the guide lists what each field may hold.</source>
        <translation>请改正取值；说明文档列出了各字段的可用值。</translation>
    </message>
    <message>
        <source>Give each line an id of its own, or remove one of the two.</source>
        <translation>请让每行有自己的编号，或删除其中一行。</translation>
    </message>
    <message>
        <source>Correct the sample&apos;s id, or add the sample to the set.</source>
        <translation>请改正样本编号，或把该样本加入数据集。</translation>
    </message>
    <message>
        <source>Keep one response of each system to each sample.</source>
        <translation>每个模型对每个样本只保留一个回答。</translation>
    </message>
    <message>
        <source>Copy the file into the set&apos;s folder and name it by a relative path; links that lead out are not followed.</source>
        <translation>请把文件复制到数据集文件夹内并使用相对路径；指向外部的链接不会被采用。</translation>
    </message>
    <message>
        <source>Put the file there or correct its name; until then only its own battles are left out.</source>
        <translation>请放入该文件或改正文件名；在此之前，只有用到它的对比不参与。</translation>
    </message>
    <message>
        <source>Copy or record the file again; until then only its own battles are left out.</source>
        <translation>请重新复制或录制该文件；在此之前，只有用到它的对比不参与。</translation>
    </message>
    <message>
        <source>Put the old file back, or correct its sha256 if the new one is meant.</source>
        <translation>请放回原文件；如果确实要用新文件，请改正它的 sha256。</translation>
    </message>
    <message>
        <source>Use education, entertainment, medical or social, or go on without a domain.</source>
        <translation>请使用 education、entertainment、medical 或 social，也可以不填领域。</translation>
    </message>
    <message>
        <source>Use L1 to L4, or say that the set counts from L0.</source>
        <translation>请使用 L1 至 L4，或说明该数据集从 L0 开始计数。</translation>
    </message>
    <message>
        <source>Add the responses of at least two systems.</source>
        <translation>请补充至少两个模型的回答。</translation>
    </message>
    <message>
        <source>Correct set.json, or remove it: then the folder&apos;s name is used.</source>
        <translation>请改正 set.json，或删除它：这样会使用文件夹的名称。</translation>
    </message>
    <message>
        <source>Fill in the rater, or name one for the whole file.</source>
        <translation>请填写评判者，或为整个文件指定一位。</translation>
    </message>
    <message>
        <source>Add the set that this verdict is about to the study, then import the file again.</source>
        <translation>请先把这条判定所属的数据集加入评测项目，再重新导入文件。</translation>
    </message>
    <message>
        <source>Use a, b or tie, or the name of one of the two systems.</source>
        <translation>请使用 a、b 或 tie，或者两个模型之一的名称。</translation>
    </message>
    <message>
        <source>Spell the system as the set does.</source>
        <translation>模型名称请与数据集中的写法一致。</translation>
    </message>
    <message>
        <source>Nothing was overwritten; find out which of the two files was changed by hand.</source>
        <translation>没有覆盖任何内容；请查明两个文件中哪一个被手工改动过。</translation>
    </message>
    <message>
        <source>Import this file into a study of the same sort only.</source>
        <translation>这个文件只能导入到同类的评测项目中。</translation>
    </message>
    <message>
        <source>Give the row as many cells as the header, and quote cells that hold commas.</source>
        <translation>每行的单元格数应与表头相同，含逗号的单元格要加引号。</translation>
    </message>
    <message>
        <source>It is not said who gave this verdict: &quot;%1&quot; is empty.</source>
        <translation>没有说明这条判定是谁给出的：“%1”为空。</translation>
    </message>
    <message>
        <source>This row has the wrong number of cells (found/expected: %1).</source>
        <translation>这一行的单元格数不对（实有/应有：%1）。</translation>
    </message>
    <message>
        <source>The sound file &quot;%1&quot; cannot be decoded.</source>
        <translation>无法解码音频文件“%1”。</translation>
    </message>
    <message>
        <source>This text is shown to annotators and contains the name of a system: &quot;%1&quot;.</source>
        <translation>这段文字标注员会看到，其中含有模型名称“%1”。</translation>
    </message>
    <message>
        <source>Replace the file; until then only its own battles are left out.</source>
        <translation>请更换该文件；在此之前，只有用到它的对比不参与。</translation>
    </message>
    <message>
        <source>Look whether it gives a system away; if so change the text in the set and split again.</source>
        <translation>请确认这是否会暴露模型；如果会，请修改数据集中的文字后重新发放。</translation>
    </message>
    <message>
        <source>There is no such battle: &quot;%1&quot;.</source>
        <translation>没有这组对比：“%1”。</translation>
    </message>
    <message>
        <source>The right answer &quot;%1&quot; is neither of the two responses.</source>
        <translation>正确答案“%1”不是这两个回答中的任何一个。</translation>
    </message>
    <message>
        <source>Take the battle&apos;s id from a list of this study, or name sample, system_a and system_b.</source>
        <translation>请从此项目的列表中复制对比的编号，或填写 sample、system_a 和 system_b。</translation>
    </message>
    <message>
        <source>Write a or b, or the name of one of the two systems; a known answer is never a tie.</source>
        <translation>请填写 a 或 b，或两个模型之一的名称；已知答案不能是平局。</translation>
    </message>
    <message>
        <source>This cannot be read: %1.</source>
        <translation>这里无法读取：%1。</translation>
    </message>
    <message>
        <source>The study has no set with this sample and these responses, and the file does not describe them: %1.</source>
        <translation>评测项目中没有含这个样本和这些回答的数据集，文件也没有描述它们：%1。</translation>
    </message>
    <message>
        <source>The study describes this differently and keeps its own description: %1.</source>
        <translation>评测项目对此的描述不同，保留自己的描述：%1。</translation>
    </message>
    <message>
        <source>Correct this line and import the file again; what is there already is not added twice.</source>
        <translation>请改正这一行，再重新导入文件；已有的内容不会重复添加。</translation>
    </message>
    <message>
        <source>Add the set to the study and import the file again, or export it with --reveal and keep its .provenance.json beside it.</source>
        <translation>请先把数据集加入评测项目，再重新导入文件；或者用 --reveal 导出，并把它的 .provenance.json 放在旁边。</translation>
    </message>
    <message>
        <source>If the other one is right, read the set again in this study.</source>
        <translation>如果另一种描述才对，请在这个评测项目中重新读取数据集。</translation>
    </message>
    <message>
        <source>This file cannot be used: %1.</source>
        <translation>该文件无法使用：%1。</translation>
    </message>
    <message>
        <source>Nothing in the set speaks of the sound file &quot;%1&quot;.</source>
        <translation>数据集中没有任何内容提到音频文件“%1”。</translation>
    </message>
    <message>
        <source>Nothing in the set has to do with this line: %1.</source>
        <translation>这一行与数据集中的任何内容都无关：%1。</translation>
    </message>
    <message>
        <source>The sound file was found under another extension, as &quot;%1&quot;.</source>
        <translation>音频文件的扩展名与所写不同，实际为“%1”。</translation>
    </message>
    <message>
        <source>A system that answered other samples has no answer to this one: %1.</source>
        <translation>回答过其他样本的模型没有回答这个样本：%1。</translation>
    </message>
    <message>
        <source>Nothing is written about the sound file &quot;%1&quot;, though others are described.</source>
        <translation>其他音频都有说明，唯独音频文件“%1”没有。</translation>
    </message>
    <message>
        <source>The link &quot;%1&quot; was not followed.</source>
        <translation>没有跟随链接“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file that can be read.</source>
        <translation>“%1”不是可以读取的文件。</translation>
    </message>
    <message>
        <source>The folder holds more files, or deeper folders, than can be read; %1 files were looked at.</source>
        <translation>文件夹中的文件过多或层级过深，只查看了 %1 个文件。</translation>
    </message>
    <message>
        <source>Write it anew as UTF-8 text in the form that the guide describes.</source>
        <translation>请按说明中的格式以 UTF-8 文本重新写出该文件。</translation>
    </message>
    <message>
        <source>Name it in a line of the set, move it to where the others lie, or take it away.</source>
        <translation>请在数据集中为它写一行，或移到其他音频所在的位置，或删去它。</translation>
    </message>
    <message>
        <source>Correct the name in the line, or take the line away.</source>
        <translation>请改正这一行中的名称，或删去这一行。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; correct the name in the line if it is to be exact.</source>
        <translation>无需处理；如需准确，请改正这一行中的文件名。</translation>
    </message>
    <message>
        <source>Say in output_index.csv (system, file, sample) which sample it answers; nothing is guessed.</source>
        <translation>请在 output_index.csv（system、file、sample 三列）中写明它回答的样本；软件不会猜测。</translation>
    </message>
    <message>
        <source>Add the answer if there is one; until then the system takes no part in the battles of this sample.</source>
        <translation>如有回答请补上；在此之前，该模型不参与这个样本的对比。</translation>
    </message>
    <message>
        <source>Describe it as the others are, or go on without its text and level.</source>
        <translation>请像其他音频一样加以说明，或在没有文本和难度等级的情况下继续。</translation>
    </message>
    <message>
        <source>Copy the file that it points to into the folder.</source>
        <translation>请把它指向的文件复制到文件夹中。</translation>
    </message>
    <message>
        <source>Take it away, rename it, or allow this program to read it.</source>
        <translation>请删去它、改名，或允许本程序读取它。</translation>
    </message>
    <message>
        <source>Choose the folder of the set itself, or divide the set.</source>
        <translation>请选择数据集本身的文件夹，或拆分数据集。</translation>
    </message>
    <message>
        <source>The name of the answer &quot;%1&quot; does not say which sample it answers.</source>
        <translation>从文件名看不出回答“%1”对应哪个样本。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of the archive leads out of its folder or is no file; it was left out.</source>
        <translation>压缩包中的条目“%1”指向其文件夹之外，或不是文件，已略去。</translation>
    </message>
    <message>
        <source>Under this id the study has another item: %1.</source>
        <translation>评测项目中这个 id 对应的是另一条内容：%1。</translation>
    </message>
    <message>
        <source>Which of these folders holds the instructions cannot be told: %1.</source>
        <translation>无法判断其中哪个文件夹存放指令：%1。</translation>
    </message>
    <message>
        <source>There are %1 answers of systems here, and no instruction that they answer.</source>
        <translation>这里有 %1 条模型的回答，却没有它们所回答的指令。</translation>
    </message>
    <message>
        <source>Other sound of the samples that were described lies in %1; a set has one folder.</source>
        <translation>已描述样本的其他音频在 %1 中；一个数据集只能有一个文件夹。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of the archive is a link; it was left out.</source>
        <translation>压缩包中的条目“%1”是链接，已略去。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; stands in the archive twice; the second one was left out.</source>
        <translation>条目“%1”在压缩包中出现了两次，第二个已略去。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of the archive has a name that not every system allows; it was left out.</source>
        <translation>压缩包中的条目“%1”使用了并非所有操作系统都允许的名称，已略去。</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of the archive lies deeper than any set does; it was left out.</source>
        <translation>压缩包中的条目“%1”层级过深，已略去。</translation>
    </message>
    <message>
        <source>Say in the file from which set its items are, or give them ids of their own.</source>
        <translation>请在文件中写明各条内容来自哪个数据集，或为它们另取 id。</translation>
    </message>
    <message>
        <source>Call the folder of the instructions &quot;input&quot;, or put the answers below &quot;output&quot;.</source>
        <translation>请将指令所在的文件夹命名为“input”，或把回答放到“output”之下。</translation>
    </message>
    <message>
        <source>Put the folder of the instructions and this one into one folder, and choose that.</source>
        <translation>请把指令所在的文件夹与此文件夹放进同一个文件夹，再选择那个文件夹。</translation>
    </message>
    <message>
        <source>Put all of the sound below one folder, and link that folder.</source>
        <translation>请把全部音频放到同一个文件夹下，再关联那个文件夹。</translation>
    </message>
    <message>
        <source>If something is missing, ask for the archive without links.</source>
        <translation>如果缺少内容，请索取不含链接的压缩包。</translation>
    </message>
    <message>
        <source>Unpack it yourself, look which of the two is right, and choose the folder.</source>
        <translation>请自行解压，确认两者中哪个正确，再选择解压后的文件夹。</translation>
    </message>
    <message>
        <source>Rename it without \, : and the like, or unpack it yourself and choose the folder.</source>
        <translation>请去掉名称中的反斜杠、冒号等字符，或自行解压后选择文件夹。</translation>
    </message>
    <message>
        <source>Pack the folder of the set itself.</source>
        <translation>请直接打包数据集本身的文件夹。</translation>
    </message>
    <message>
        <source>Pack it again with names in UTF-8, or unpack it yourself and choose the folder.</source>
        <translation>请用 UTF-8 名称重新打包，或自行解压后选择文件夹。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; in the archive cannot be read as text; the entry was left out.</source>
        <translation>压缩包中的名称“%1”无法按文本读取，该条目已略去。</translation>
    </message>
    <message>
        <source>Nothing needs to be done; if something is missing, ask for the archive once more.</source>
        <translation>无需处理；如果缺少内容，请重新索取压缩包。</translation>
    </message>
    <message>
        <source>The study, or a record before, says this differently, and that is kept: %1.</source>
        <translation>评测项目或之前的记录对此说法不同，保留原有的说法：%1。</translation>
    </message>
    <message>
        <source>Nothing says where the sound of &quot;%1&quot; lies.</source>
        <translation>没有说明“%1”的音频在哪里。</translation>
    </message>
    <message>
        <source>Correct it in the file: a list of JSON objects, or one complete object on each line; UTF-8.</source>
        <translation>请在文件中更正：应为 JSON 对象的列表，或每行一个完整的对象，使用 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The verdict counts for what is kept; correct the file first if it is about the other one.</source>
        <translation>该判定计入保留的那一个；如果它针对的是另一个，请先更正文件。</translation>
    </message>
    <message>
        <source>Add the set that has its sound.</source>
        <translation>请添加包含其音频的数据集。</translation>
    </message>
</context>
<context>
    <name>s2s::ProblemTree</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>Left out, %n line(s)</source>
        <translation>
            <numerusform>已略去 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken with a warning, %n line(s)</source>
        <translation>
            <numerusform>有警告但已采用 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Left out, 3 lines&quot;, %2 what to do about it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>s2s::ProsodyLayerText</name>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>语谱图</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
</context>
<context>
    <name>s2s::ProsodyText</name>
    <message>
        <source>%1 st</source>
        <extracomment>Semitones above (+6) or below (-6) the speaker&apos;s own median pitch.</extracomment>
        <translation>%1 半音</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>s2s::ProsodyWordText</name>
    <message>
        <source>median pitch %1 Hz, from %2 to +%3 semitones</source>
        <translation>音高中位数 %1 Hz，范围 %2 至 +%3 个半音</translation>
    </message>
    <message>
        <source>pitch not measured</source>
        <translation>未测得音高</translation>
    </message>
    <message>
        <source>no voice</source>
        <translation>没有浊音</translation>
    </message>
    <message>
        <source>about %1 syllables a second</source>
        <translation>每秒约 %1 个音节</translation>
    </message>
    <message>
        <source>no pauses</source>
        <translation>没有停顿</translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s), %1 s in all</source>
        <translation>
            <numerusform>%n 处停顿，共 %1 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>level %1 dB</source>
        <translation>强度 %1 dB</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of an enumeration.</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>s2s::QualityDesk</name>
    <message>
        <source>To be heard: %1</source>
        <translation>应能听出：%1</translation>
    </message>
    <message>
        <source>To be expressed: %1</source>
        <translation>应表现出：%1</translation>
    </message>
    <message>
        <source>Noise: %1</source>
        <translation>噪声：%1</translation>
    </message>
    <message>
        <source>Sample %1, answered</source>
        <translation>样本 %1，已回答</translation>
    </message>
    <message>
        <source>Sample %1: %2</source>
        <translation>样本 %1：%2</translation>
    </message>
    <message>
        <source>The sound file is damaged and ends early.</source>
        <translation>音频文件已损坏，提前结束。</translation>
    </message>
</context>
<context>
    <name>s2s::QualityHeader</name>
    <message>
        <source>Sample %1 of %2</source>
        <translation>第 %1 个样本，共 %2 个</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>%1 is a round: Check, Audit or Adjudication.</extracomment>
        <translation>前往：%1</translation>
    </message>
    <message>
        <source>Level hidden until you have said it</source>
        <translation>您判断等级后才会显示标称等级</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>s2s::QualityPage</name>
    <message>
        <source>All done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>撤销最后一条</translation>
    </message>
    <message>
        <source>Nothing to adjudicate</source>
        <translation>没有需要仲裁的样本</translation>
    </message>
    <message>
        <source>The samples about which the reviewers are split, or which they correct in different ways, come here. At the moment there are none.</source>
        <translation>质检员意见不一或修正内容不同的样本会出现在这里。目前没有这样的样本。</translation>
    </message>
    <message>
        <source>There is nothing to check yet</source>
        <translation>暂时没有可质检的样本</translation>
    </message>
    <message>
        <source>This study has no samples. Whoever leads the study can add a set.</source>
        <translation>这个评测项目里还没有样本，请负责人添加数据集。</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>%1 is a round: Check, Audit or Adjudication.</extracomment>
        <translation>前往：%1</translation>
    </message>
    <message>
        <source>Who is reviewing?</source>
        <translation>由谁来质检？</translation>
    </message>
    <message>
        <source>Choose an annotator at the lower left. Each reviewer checks all samples alone.</source>
        <translation>请在左下角选择标注员。每位质检员都独立检查全部样本。</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>尚未打开评测项目</translation>
    </message>
    <message>
        <source>Open a study or a pack on the start page, and its samples are here.</source>
        <translation>请在开始页打开评测项目或任务包，要质检的样本就会出现在这里。</translation>
    </message>
</context>
<context>
    <name>s2s::QualityResultsPage</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A figure of the whole check, e.g. &quot;Kept 20&quot;.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Adjudicate (%1)</source>
        <translation>仲裁（%1）</translation>
    </message>
    <message>
        <source>The audit asks about synthetic samples. This study has none.</source>
        <translation>抽检只针对合成样本，这个评测项目里没有合成样本。</translation>
    </message>
    <message>
        <source>One current mark of each reviewer counts. A decision of the adjudication stands for the sample as a whole.</source>
        <translation>每位质检员对每个样本只计当前的一条结论；经仲裁的样本以仲裁结论为准。</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) are left out: they were given when the others&apos; could be seen.</source>
        <translation>
            <numerusform>有 %n 条结论未计入：给出时已能看到他人的结论。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quality results</source>
        <translation>质检结果</translation>
    </message>
    <message>
        <source>Here you will see which samples are kept, corrected and rejected, by domain, task and level, how far the reviewers agree, and what the audit of synthetic samples found. It needs marks: reviewers give them on the page Quality check.</source>
        <translation>这里会按领域、任务和难度等级显示样本的保留、修正与剔除情况，质检员之间的一致性，以及合成样本的抽检结果。需要先有质检结论：请质检员在“质检”页完成质检。</translation>
    </message>
    <message>
        <source>To the quality check</source>
        <translation>前往质检</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按难度等级</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>抽检</translation>
    </message>
    <message>
        <source>Marks by reviewer</source>
        <translation>各质检员的结论</translation>
    </message>
    <message>
        <source>Agreement by question</source>
        <translation>各问题的一致性</translation>
    </message>
    <message>
        <source>Agreement by pair of reviewers</source>
        <translation>质检员两两之间的一致性</translation>
    </message>
</context>
<context>
    <name>s2s::QualityRules</name>
    <message>
        <source>A sample is kept when</source>
        <translation>样本保留条件</translation>
    </message>
    <message>
        <source>all reviewers keep it</source>
        <translation>所有质检员都保留</translation>
    </message>
    <message>
        <source>more than half keep it</source>
        <translation>超过半数保留</translation>
    </message>
    <message>
        <source>at least this many keep it:</source>
        <translation>保留人数至少为</translation>
    </message>
    <message>
        <source>A correction is not an objection. The paper&apos;s first version: all four keep it.</source>
        <translation>修正不算反对。论文第一版的做法：四位质检员全部保留。</translation>
    </message>
    <message>
        <source>Reviewers:</source>
        <translation>质检员人数</translation>
    </message>
    <message>
        <source>Audit: samples per level</source>
        <translation>抽检：每个等级的样本数</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Hide the claimed level until the reviewer has said which it is</source>
        <translation>质检员判断等级之前不显示标称等级</translation>
    </message>
</context>
<context>
    <name>s2s::QualityTableText</name>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>No domain</source>
        <translation>无领域</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>无任务</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>To adjudicate</source>
        <translation>待仲裁</translation>
    </message>
    <message>
        <source>The reviewers are split, or correct in different ways</source>
        <translation>质检员意见不一或修正内容不同</translation>
    </message>
    <message>
        <source>Kept of decided</source>
        <translation>保留率</translation>
    </message>
    <message>
        <source>Kept or corrected, of the samples that are decided</source>
        <translation>在已有结论的样本中，保留和修正后保留所占的比例</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Rejections</source>
        <translation>剔除次数</translation>
    </message>
    <message>
        <source>Marks that reject for this reason</source>
        <translation>以此为由剔除的结论数</translation>
    </message>
    <message>
        <source>At least one reviewer rejects for it</source>
        <translation>至少有一位质检员以此为由剔除</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Mean over pairs of reviewers</source>
        <translation>质检员两两之间的平均值</translation>
    </message>
    <message>
        <source>Mean κ</source>
        <translation>平均 κ</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa, mean over the pairs for which it is defined</source>
        <translation>Cohen&apos;s κ，在可计算的质检员对上取平均</translation>
    </message>
    <message>
        <source>Fleiss&apos; κ</source>
        <translation>Fleiss&apos; κ</translation>
    </message>
    <message>
        <source>Of all reviewers at once</source>
        <translation>全体质检员一并计算</translation>
    </message>
    <message>
        <source>α</source>
        <comment>Krippendorff&apos;s alpha</comment>
        <translation>α</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha, nominal</source>
        <translation>Krippendorff&apos;s α（名义尺度）</translation>
    </message>
    <message>
        <source>Keep or reject</source>
        <translation>保留或剔除</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>质检员</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <translation>Cohen&apos;s κ</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <comment>Wilson</comment>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成样本</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Level right</source>
        <translation>等级正确</translation>
    </message>
    <message>
        <source>Paralinguistics right</source>
        <translation>副语言表现正确</translation>
    </message>
    <message>
        <source>Level: no answer yet. The paper found %1 right.</source>
        <translation>等级：尚无回答。论文中的正确率为 %1。</translation>
    </message>
    <message>
        <source>Paralinguistics: no answer yet. The paper found %1 right.</source>
        <translation>副语言表现：尚无回答。论文中的正确率为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Level: %1 right (95 % interval %2, %n answer(s)); the paper found %3.</source>
        <translation>
            <numerusform>等级：正确率 %1（95 % 置信区间 %2，%n 个回答）；论文中为 %3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paralinguistics: %1 right (95 % interval %2, %n answer(s)); the paper found %3.</source>
        <translation>
            <numerusform>副语言表现：正确率 %1（95 % 置信区间 %2，%n 个回答）；论文中为 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is enough to claim it to within 5 points.</source>
        <translation>样本量足够，误差在 5 个百分点以内。</translation>
    </message>
    <message numerus="yes">
        <source>That is too few to claim it to within 5 points: it takes %n.</source>
        <translation>
            <numerusform>样本量不足：要把误差控制在 5 个百分点以内，需要 %n 个回答。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::QualityText</name>
    <message>
        <source>Perceptual artefact</source>
        <translation>听感瑕疵</translation>
    </message>
    <message>
        <source>Unclear paralinguistics</source>
        <translation>副语言表现不清</translation>
    </message>
    <message>
        <source>Semantic mismatch</source>
        <translation>语义不符</translation>
    </message>
    <message>
        <source>Wrong level</source>
        <translation>等级有误</translation>
    </message>
    <message>
        <source>Transcript error</source>
        <translation>文本有误</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>涉及隐私</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep with correction</source>
        <translation>修正后保留</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>质检</translation>
    </message>
    <message>
        <source>Adjudication</source>
        <translation>仲裁</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>抽检</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>修正后保留</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Is the claimed level right?</source>
        <translation>标称等级正确吗？</translation>
    </message>
    <message>
        <source>Is the paralinguistic expression right?</source>
        <translation>副语言表现正确吗？</translation>
    </message>
    <message>
        <source>Wrong level, should be %1</source>
        <translation>等级有误，应为 %1</translation>
    </message>
    <message>
        <source>text: %1</source>
        <translation>文本：%1</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was said, e.g. Reject; %2 the reasons.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Hear it to the end  ·  %1</source>
        <translation>请听完  ·  %1</translation>
    </message>
    <message>
        <source>The sound of this sample is not ready yet.</source>
        <translation>这个样本的音频还没有准备好。</translation>
    </message>
    <message>
        <source>First say which level it is: press 1 to 4.</source>
        <translation>请先判断是哪个等级：按 1 到 4。</translation>
    </message>
    <message>
        <source>Why is it rejected? Give at least one reason: 1 to 7.</source>
        <translation>为什么剔除？请至少选一个原因：按 1 到 7。</translation>
    </message>
    <message>
        <source>Which level would be right? Choose it with %1.</source>
        <translation>正确的等级应是哪个？请用 %1 选择。</translation>
    </message>
    <message>
        <source>There is no correction yet: correct the text with %1, or the level with %2.</source>
        <translation>还没有修正内容：按 %1 修正文本，或用 %2 修正等级。</translation>
    </message>
    <message>
        <source>You have entered a correction: %1 keeps the sample with it. To keep the sample as it is, take the correction back first.</source>
        <translation>您已填写修正内容：按 %1 修正后保留。如要原样保留，请先撤回修正。</translation>
    </message>
    <message>
        <source>You have named a reason against it. To keep the sample all the same, press %1 again.</source>
        <translation>您选了剔除原因。如仍要保留该样本，请再按一次 %1。</translation>
    </message>
    <message>
        <source>This study is open for reading only: marks cannot be saved.</source>
        <translation>这个评测项目以只读方式打开，无法保存质检结论。</translation>
    </message>
    <message>
        <source>There is no mark to undo.</source>
        <translation>没有可撤销的质检结论。</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) cannot be played and were put aside: number %1. Their sound is missing, damaged or has changed; tell whoever leads the study.</source>
        <translation>
            <numerusform>有 %n 个样本无法播放，已搁置：第 %1 个。音频缺失、损坏或被改动过，请告诉负责人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) checked.</source>
        <translation>
            <numerusform>已质检 %n 个样本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) decided.</source>
        <translation>
            <numerusform>已仲裁 %n 个样本。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) audited.</source>
        <translation>
            <numerusform>已抽检 %n 个样本。</numerusform>
        </translation>
    </message>
    <message>
        <source>You worked for %1 hours.</source>
        <translation>您工作了 %1 小时。</translation>
    </message>
    <message numerus="yes">
        <source>You worked for %n minute(s).</source>
        <translation>
            <numerusform>您工作了 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be played and were put aside.</source>
        <translation>
            <numerusform>有 %n 个无法播放，已搁置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is saved. Thank you for listening so closely.</source>
        <translation>全部内容都已保存。您听得很认真，辛苦了。</translation>
    </message>
</context>
<context>
    <name>s2s::Questions</name>
    <message>
        <source>Why can&apos;t this battle be judged?</source>
        <translation>为什么无法判定这组对比？</translation>
    </message>
    <message>
        <source>What is wrong with A?</source>
        <translation>A 有什么问题？</translation>
    </message>
    <message>
        <source>What is wrong with B?</source>
        <translation>B 有什么问题？</translation>
    </message>
</context>
<context>
    <name>s2s::QuotaGrid</name>
    <message>
        <source>At most so many battles: %1</source>
        <translation>对比组数上限：%1</translation>
    </message>
    <message>
        <source>– means no limit.</source>
        <translation>“–”表示不限。</translation>
    </message>
</context>
<context>
    <name>s2s::Rail</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>No study is open</source>
        <translation>尚未打开评测项目</translation>
    </message>
    <message>
        <source>Annotator: %1</source>
        <translation>标注员：%1</translation>
    </message>
    <message>
        <source>Reading: %1 of %2</source>
        <translation>正在读取：%1 / %2</translation>
    </message>
</context>
<context>
    <name>s2s::RaterBox</name>
    <message>
        <source>People</source>
        <translation>人工</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>自动评审</translation>
    </message>
</context>
<context>
    <name>s2s::RaterDialog</name>
    <message>
        <source>Who is that?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>%1 names raters that this study does not know. Say which of them are in the study under another name; the others are added as they are written.</source>
        <translation>%1 中有本项目没有的评判者。请指明其中哪些是项目中已有、只是名字不同的评判者；其余的将按文件中的写法添加。</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>a new judge</source>
        <translation>新的自动评审</translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>新的评判者</translation>
    </message>
    <message>
        <source>Who %1 is</source>
        <translation>%1 是谁</translation>
    </message>
</context>
<context>
    <name>s2s::RaterNamesText</name>
    <message>
        <source>Human majority</source>
        <translation>人工多数意见</translation>
    </message>
</context>
<context>
    <name>s2s::RaterTablesText</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 of %2; 95 % interval %3 to %4 (Wilson)</source>
        <translation>%2 次中 %1 次；95 % 置信区间 %3 至 %4（Wilson）</translation>
    </message>
    <message>
        <source>Log odds of winning for one unit more; 95 % interval %1, p = %2</source>
        <translation>每多一个单位，获胜的对数几率；95 % 置信区间 %1，p = %2</translation>
    </message>
    <message>
        <source>Two-sided test of two shares: p = %1</source>
        <translation>两个比例的双侧检验：p = %1</translation>
    </message>
    <message>
        <source>%1 runs of one side in %2 verdicts, p = %3 (Wald-Wolfowitz)</source>
        <translation>%2 次判定中有 %1 个同侧连续段，p = %3（Wald-Wolfowitz）</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Decided verdicts that count</source>
        <translation>计入且分出胜负的判定</translation>
    </message>
    <message>
        <source>First
chosen</source>
        <translation>选先播
的比例</translation>
    </message>
    <message>
        <source>What was played first was chosen; half without bias</source>
        <translation>选了先播放的回答；无偏差时应为一半</translation>
    </message>
    <message>
        <source>Swap
consistent</source>
        <translation>换位
一致率</translation>
    </message>
    <message>
        <source>The same answer chosen when the order was swapped</source>
        <translation>交换先后后仍选同一回答</translation>
    </message>
    <message>
        <source>Always
first</source>
        <translation>总选
先播</translation>
    </message>
    <message>
        <source>What came first chosen in both orders</source>
        <translation>两种顺序都选先播放的</translation>
    </message>
    <message>
        <source>Longer
wins</source>
        <translation>较长者
获胜</translation>
    </message>
    <message>
        <source>Where the two differ by half a second or more</source>
        <translation>两个回答相差半秒以上时</translation>
    </message>
    <message>
        <source>per
second</source>
        <translation>每秒
影响</translation>
    </message>
    <message>
        <source>Logistic slope of winning by the difference in seconds</source>
        <translation>获胜对时长差（秒）的 logistic 斜率</translation>
    </message>
    <message>
        <source>Louder
wins</source>
        <translation>较响者
获胜</translation>
    </message>
    <message>
        <source>Where the two differ by 1 LU or more, as recorded</source>
        <translation>原始响度相差 1 LU 以上时</translation>
    </message>
    <message>
        <source>per
LU</source>
        <translation>每 LU
影响</translation>
    </message>
    <message>
        <source>Logistic slope of winning by the difference in loudness</source>
        <translation>获胜对响度差的 logistic 斜率</translation>
    </message>
    <message>
        <source>Repeats
alike</source>
        <translation>重复题
一致</translation>
    </message>
    <message>
        <source>The same answer chosen when a battle came again</source>
        <translation>同一组对比再次出现时选了同一回答</translation>
    </message>
    <message>
        <source>With the
others</source>
        <translation>与他人
一致</translation>
    </message>
    <message>
        <source>Agreement with the majority of the others in the first and the second half of the work</source>
        <translation>前半段和后半段工作中与其他人多数意见的一致率</translation>
    </message>
    <message>
        <source>Median
s</source>
        <translation>用时
中位（秒）</translation>
    </message>
    <message>
        <source>Seconds for one verdict, listening included</source>
        <translation>一次判定所用秒数，含听音</translation>
    </message>
    <message>
        <source>Longest
run</source>
        <translation>最长
连选</translation>
    </message>
    <message>
        <source>The longest row of verdicts for one side, as it was played</source>
        <translation>按播放先后，连续选同一侧的最长次数</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Triples of systems on one sample that were ordered in a circle, of those complete</source>
        <translation>同一样本上三个模型互判成环的组数 / 判全的组数</translation>
    </message>
    <message>
        <source>Gold
right</source>
        <translation>金标题
正确</translation>
    </message>
    <message>
        <source>Gold and trap items that were right</source>
        <translation>金标题与陷阱题的正确率</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 置信区间</translation>
    </message>
    <message>
        <source>Paired: whole samples are resampled for both at once</source>
        <translation>配对比较：对两者同时按样本重抽样</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Battles that both decided</source>
        <translation>两者都分出胜负的对比</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致率</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Kappa without this person minus kappa with everybody</source>
        <translation>去掉此人后的 κ 减去全体的 κ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>More often</source>
        <translation>多判获胜</translation>
    </message>
    <message>
        <source>By how much the judge lets it win more often than the people do</source>
        <translation>自动评审判该模型获胜的比例比人工高多少</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>s2s::RatersPanel</name>
    <message>
        <source>Raters</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Measure length and loudness</source>
        <translation>测量时长和响度</translation>
    </message>
    <message>
        <source>Decodes every answer once and remembers what was measured</source>
        <translation>把每个回答解码一次，并记住测量结果</translation>
    </message>
    <message>
        <source>being computed …</source>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>95 % intervals and p values are in the tips of the cells. No figure alone says that somebody works badly.</source>
        <translation>95 % 置信区间和 p 值见单元格提示。单凭一个数字不能说明某人工作不认真。</translation>
    </message>
</context>
<context>
    <name>s2s::RatingSentencesText</name>
    <message>
        <source>more than a thousand million</source>
        <translation>十亿以上</translation>
    </message>
    <message numerus="yes">
        <source>The 95 % intervals are %1 points wide on average, over %n games.</source>
        <translation>
            <numerusform>目前共 %n 局，95 % 置信区间平均宽 %1 分。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is as narrow as the %1 wanted.</source>
        <translation>已达到期望的宽度 %1。</translation>
    </message>
    <message>
        <source>A width of %1 takes about %2 games in all, %3 more.</source>
        <translation>要达到 %1 分的宽度，总共约需 %2 局，还差 %3 局。</translation>
    </message>
    <message>
        <source>%1 and %2 are level.</source>
        <translation>%1 与 %2 持平。</translation>
    </message>
    <message>
        <source>%1 leads %2 by %3 points (95 % interval %4 to %5).</source>
        <translation>%1 领先 %2 %3 分（95 % 置信区间 %4 至 %5）。</translation>
    </message>
    <message>
        <source>To tell %1 from %2 with a power of 80 % takes about %3 games in all.</source>
        <translation>要以 80 % 的检验功效区分 %1 与 %2，总共约需 %3 局。</translation>
    </message>
    <message>
        <source>The answer that is played first gains %1 points (95 % interval %2 to %3).</source>
        <translation>先播放的回答占 %1 分的优势（95 % 置信区间 %2 至 %3）。</translation>
    </message>
    <message>
        <source>Davidson&apos;s ν for ties is %1 (95 % interval %2 to %3).</source>
        <translation>平局参数 Davidson ν 为 %1（95 % 置信区间 %2 至 %3）。</translation>
    </message>
    <message>
        <source>95 % intervals from sandwich errors, verdicts on one sample taken together.</source>
        <translation>95 % 置信区间采用稳健（sandwich）标准误，同一样本上的判定归为一组。</translation>
    </message>
    <message>
        <source>95 % Wald intervals.</source>
        <translation>95 % Wald 置信区间。</translation>
    </message>
    <message>
        <source>Bradley-Terry: maximum likelihood, mean %1.</source>
        <translation>Bradley-Terry：最大似然估计，均值 %1。</translation>
    </message>
    <message>
        <source>With a prior of %1 wins for each side of every pair that met.</source>
        <translation>为每一对交手过的模型的双方各加 %1 胜的先验。</translation>
    </message>
    <message>
        <source>A tie is half a win for each side, also in Elo.</source>
        <translation>平局双方各记半胜，Elo 亦然。</translation>
    </message>
    <message>
        <source>Ties are an outcome of their own (Davidson); in Elo they are left out.</source>
        <translation>平局作为单独的结果（Davidson 模型）；Elo 不计平局。</translation>
    </message>
    <message>
        <source>%1: no Bradley-Terry ratings. %2</source>
        <translation>%1：没有 Bradley-Terry 评分。%2</translation>
    </message>
    <message numerus="yes">
        <source>Without %n chosen games of %1, %2 would come first.</source>
        <translation>
            <numerusform>在 %1 局中去掉特定的 %n 局，第一名就会变成 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the verdicts of %1 another system would come first.</source>
        <translation>若不计 %1 的判定，第一名就会换成别的模型。</translation>
    </message>
    <message>
        <source>Elo as in the paper: K %1, start %2, game by game in the order in which the verdicts were given. It depends on that order: in brackets what 95 % of random orders of the same verdicts give, which is no interval of strength.</source>
        <translation>Elo 与论文相同：K 为 %1，起始分 %2，按判定的先后逐局计算，因此结果取决于这一顺序。括号内为同一批判定随机打乱顺序后 95 % 的结果所在的范围，并非实力的置信区间。</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>speech rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>%1 (%2): %3 points (95 % interval %4 to %5)</source>
        <translation>%1（%2）：%3 分（95 % 置信区间 %4 至 %5）</translation>
    </message>
    <message>
        <source>Style is controlled for on the %1 games whose sounds were measured; %2 others are left out of Bradley-Terry.</source>
        <translation>在测得声音的 %1 局上控制了风格；其余 %2 局不计入 Bradley-Terry。</translation>
    </message>
    <message>
        <source>What a typical difference is worth to the longer, louder or faster answer: %1.</source>
        <translation>一个典型差异给较长、较响或较快的回答带来：%1。</translation>
    </message>
    <message>
        <source>On average %1 stands above %2 by %3 points (95 % interval %4 to %5).</source>
        <translation>%1平均比%2高 %3 分（95 % 置信区间 %4 至 %5）。</translation>
    </message>
</context>
<context>
    <name>s2s::RatingSeriesText</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Elo by level</source>
        <translation>各难度等级的 Elo</translation>
    </message>
    <message>
        <source>Elo by domain</source>
        <translation>各领域的 Elo</translation>
    </message>
    <message>
        <source>Win rate by level</source>
        <translation>各难度等级的胜率</translation>
    </message>
    <message>
        <source>Win rate by domain</source>
        <translation>各领域的胜率</translation>
    </message>
    <message>
        <source>Bradley-Terry ratings by level</source>
        <translation>各难度等级的 Bradley-Terry 评分</translation>
    </message>
    <message>
        <source>Bradley-Terry ratings by domain</source>
        <translation>各领域的 Bradley-Terry 评分</translation>
    </message>
</context>
<context>
    <name>s2s::RatingStrataPanel</name>
    <message>
        <source>Win rate with 95 % interval</source>
        <translation>胜率与 95 % 置信区间</translation>
    </message>
    <message>
        <source>Figure of the chart</source>
        <translation>图中数值</translation>
    </message>
    <message>
        <source>A win rate depends on whom a system was paired with.</source>
        <translation>胜率取决于模型与谁配对。</translation>
    </message>
    <message>
        <source>Bradley-Terry with 95 % interval</source>
        <translation>Bradley-Terry（附 95 % 置信区间）</translation>
    </message>
    <message>
        <source>Elo with its spread over orders</source>
        <translation>Elo（附顺序波动范围）</translation>
    </message>
    <message>
        <source>Ratings by level</source>
        <translation>各难度等级的评分</translation>
    </message>
    <message>
        <source>Ratings by domain</source>
        <translation>各领域的评分</translation>
    </message>
    <message>
        <source>Each column is a run of its own from the start value over its own games. Bars grow from the start value; the lines show 95 % of random orders of the same games.</source>
        <translation>每一列只用自己的对局，从起始分单独计算。柱形从起始分画起；线段为随机打乱顺序后 95 % 的结果所在的范围。</translation>
    </message>
    <message>
        <source>Each column is a fit of its own over its own games. Bars grow from the mean; the lines are 95 % intervals.</source>
        <translation>每一列只用自己的对局单独拟合。柱形从均值画起；线段为 95 % 置信区间。</translation>
    </message>
    <message>
        <source>None of these has Bradley-Terry ratings, so Elo is shown. %1</source>
        <translation>以下各组都无法得出 Bradley-Terry 评分，因此改为显示 Elo。%1</translation>
    </message>
    <message numerus="yes">
        <source>Hatched: fewer than %n games.</source>
        <translation>
            <numerusform>斜纹：不足 %n 局。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingTablesText</name>
    <message>
        <source>95 % interval %1 to %2 (Wilson)</source>
        <translation>95 % 置信区间 %1 至 %2（Wilson）</translation>
    </message>
    <message>
        <source>%1 won, %2 lost</source>
        <translation>%1 胜，%2 负</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>论文：%1</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>System</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Elo</source>
        <translation>Elo</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>局数</translation>
    </message>
    <message>
        <source>With ties</source>
        <translation>含平局</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>95 % interval %1</source>
        <translation>95 % 置信区间 %1</translation>
    </message>
    <message numerus="yes">
        <source>95 % of %n resamples: %1</source>
        <translation>
            <numerusform>%n 次重抽样中 95 % 的结果：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resamples had no ratings and are left out.</source>
        <translation>
            <numerusform>%n 次重抽样得不到评分，未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n random orders of the same games: %1. 95 % of them lie from %2.</source>
        <translation>
            <numerusform>同样的对局随机打乱顺序 %n 次，中位数为 %1，95 % 的结果在 %2 之间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bradley-Terry
with prior</source>
        <translation>Bradley-Terry
（含先验）</translation>
    </message>
    <message>
        <source>Bradley-
Terry</source>
        <translation>Bradley-
Terry</translation>
    </message>
    <message>
        <source>Place by Elo</source>
        <translation>按 Elo 的名次</translation>
    </message>
    <message>
        <source>The ranks that the 95 % intervals of the differences leave possible</source>
        <translation>根据评分差的 95 % 置信区间可能的名次</translation>
    </message>
    <message>
        <source>Rating and half its 95 % interval</source>
        <translation>评分与 95 % 置信区间的半宽</translation>
    </message>
    <message>
        <source>As in the paper; in brackets what 95 % of random orders of the same games give</source>
        <translation>与论文相同；括号内为同样的对局随机打乱顺序后 95 % 的结果所在的范围</translation>
    </message>
    <message>
        <source>Won /
lost</source>
        <translation>胜 / 负</translation>
    </message>
    <message>
        <source>Win
rate</source>
        <translation>胜率</translation>
    </message>
    <message>
        <source>The plain mean of the four columns. It is not the overall rating.</source>
        <translation>四列的简单平均，并非总评分。</translation>
    </message>
    <message numerus="yes">
        <source>95 % of %n resamples in the same order: %1</source>
        <translation>
            <numerusform>保持顺序重抽样 %n 次，95 % 落在 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n games: the order says little.</source>
        <translation>
            <numerusform>只有 %n 局，名次参考价值有限。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RatingText</name>
    <message>
        <source>There is no decided game, so there are no ratings.</source>
        <translation>没有分出胜负的对局，因此没有评分。</translation>
    </message>
    <message>
        <source>There is only one system, so there is nothing to compare.</source>
        <translation>只有一个模型，无从比较。</translation>
    </message>
    <message>
        <source>Some systems never met, not even by way of others, so they cannot be rated against each other.</source>
        <translation>有些模型从未交手，也没有通过其他模型间接相连，因此无法相互评分。</translation>
    </message>
    <message>
        <source>Some systems only won, or only lost, against all others, so their distance has no finite estimate. A prior of 0.1 wins for each side of every pair gives one, labelled as such.</source>
        <translation>有些模型对其余模型只胜不负或只负不胜，评分差距没有有限的估计值。为每对模型的双方各加 0.1 胜的先验即可得到评分，并会注明。</translation>
    </message>
    <message>
        <source>The games do not determine all terms of the model. Leave a term out, or add games.</source>
        <translation>现有对局不足以确定模型中的所有参数。请去掉某一项，或补充对局。</translation>
    </message>
    <message>
        <source>There are more than 1,000 systems. Choose fewer: the fit was refused.</source>
        <translation>模型超过 1,000 个，未进行拟合。请减少模型数量。</translation>
    </message>
    <message>
        <source>The system that was to be the anchor has no game here.</source>
        <translation>作为基准的模型在此没有对局。</translation>
    </message>
</context>
<context>
    <name>s2s::RatingsFilters</name>
    <message>
        <source>All people</source>
        <translation>全部标注员</translation>
    </message>
    <message>
        <source>Verdicts of</source>
        <translation>判定来自</translation>
    </message>
    <message>
        <source>Judge&apos;s order</source>
        <translation>自动评审顺序</translation>
    </message>
    <message>
        <source>Beside the paper</source>
        <translation>与论文对照</translation>
    </message>
    <message>
        <source>Shows the published Elo of systems with the same name</source>
        <translation>显示同名模型已发表的 Elo</translation>
    </message>
    <message>
        <source>A first</source>
        <translation>先 A 后 B</translation>
    </message>
    <message>
        <source>B first</source>
        <translation>先 B 后 A</translation>
    </message>
    <message>
        <source>Bradley-Terry</source>
        <translation>Bradley-Terry</translation>
    </message>
    <message>
        <source>Elo of the paper</source>
        <translation>论文的 Elo</translation>
    </message>
    <message>
        <source>Order and charts by</source>
        <translation>排序与图表依据</translation>
    </message>
    <message>
        <source>Method settings</source>
        <translation>方法设置</translation>
    </message>
    <message>
        <source>Ties, seat term, prior, wanted interval width, K and start</source>
        <translation>平局、位置项、先验、期望的区间宽度、K 与起始分</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>All figures of this page as a table, a row for each system of each part</source>
        <translation>将本页的全部指标导出为表格，每个部分的每个模型一行</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>两种顺序一致</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>两种顺序平均</translation>
    </message>
</context>
<context>
    <name>s2s::RatingsPage</name>
    <message>
        <source>Import verdicts</source>
        <translation>导入判定</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>按领域</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按难度等级</translation>
    </message>
    <message>
        <source>Head to head</source>
        <translation>两两对比</translation>
    </message>
    <message>
        <source>Ratings show how the systems rank: Bradley-Terry and Elo overall, by domain and by level, and who beat whom. They need verdicts: listen to battles, or import a file of verdicts.</source>
        <translation>评分页显示模型的排名：总体、各领域、各难度等级的 Bradley-Terry 与 Elo 评分，以及两两胜负。需要先有判定：请进行盲听对比，或导入判定文件。</translation>
    </message>
    <message>
        <source>measuring the sounds: %1 of %2</source>
        <translation>正在测量声音：%1 / %2</translation>
    </message>
    <message>
        <source>measuring the sounds …</source>
        <translation>正在测量声音……</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds could not be measured: %1</source>
        <translation>
            <numerusform>有 %n 段声音无法测量：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>评判者</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>Mean ratings of groups of systems</source>
        <translation>各组模型的平均评分</translation>
    </message>
    <message>
        <source>Without one rater</source>
        <translation>去掉一位评判者</translation>
    </message>
</context>
<context>
    <name>s2s::ReasonPanel</name>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>s2s::RecentStrip</name>
    <message>
        <source>Battle %1, put aside</source>
        <translation>第 %1 组，无法判定</translation>
    </message>
    <message>
        <source>Battle %1, judged</source>
        <translation>第 %1 组，已判定</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>s2s::RepairPanel</name>
    <message>
        <source>This study is damaged</source>
        <translation>评测项目文件已损坏</translation>
    </message>
    <message>
        <source>Restore from</source>
        <translation>恢复来源</translation>
    </message>
    <message>
        <source>Each verdict that comes back, differs or is lost</source>
        <translation>逐条列出找回的、不一致的和丢失的判定</translation>
    </message>
    <message>
        <source>Restore the study</source>
        <translation>恢复项目</translation>
    </message>
    <message>
        <source>Save what can be read …</source>
        <translation>导出可读内容…</translation>
    </message>
    <message>
        <source>Leave it for now</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>导出可读内容</translation>
    </message>
    <message>
        <source>Verdicts (*.jsonl)</source>
        <translation>判定 (*.jsonl)</translation>
    </message>
    <message>
        <source>Nothing can be restored from this. %1</source>
        <translation>无法由此恢复。%1</translation>
    </message>
    <message>
        <source>The study was not restored; nothing was changed. %1</source>
        <translation>恢复未成功，未作任何改动。%1</translation>
    </message>
    <message>
        <source>%1 The check reported: %2</source>
        <translation>%1检查结果：%2</translation>
    </message>
    <message>
        <source>The backups are being looked through …</source>
        <translation>正在检查备份……</translation>
    </message>
    <message>
        <source>No backup: only what can be read of the file itself</source>
        <translation>不用备份：只恢复文件中仍可读取的内容</translation>
    </message>
    <message>
        <source>Looking what this would bring back …</source>
        <translation>正在查看可以找回哪些内容……</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were saved into %1. No study could be made of them, so they hold the columns as they were.</source>
        <translation>
            <numerusform>已将 %n 行数据保存到 %1。这些数据已无法组成评测项目，因此按原有字段保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) were saved into %1. They can be imported into a study of the same set.</source>
        <translation>
            <numerusform>已将 %n 条判定保存到 %1，可导入使用同一数据集的评测项目。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::RepairText</name>
    <message numerus="yes">
        <source>Backup of %1: %n verdict(s)</source>
        <translation>
            <numerusform>%1 的备份：%n 条判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) of the backup are kept.</source>
        <translation>
            <numerusform>保留备份中的 %n 条判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) come back that can still be read.</source>
        <translation>
            <numerusform>另找回 %n 条仍可读取的判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) read differently in the damaged file; the backup&apos;s stay.</source>
        <translation>
            <numerusform>有 %n 条判定在损坏的文件中内容不同，以备份为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>As far as can be seen, nothing is dropped.</source>
        <translation>目前看来没有丢失任何判定。</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) are dropped; they are listed below.</source>
        <translation>
            <numerusform>有 %n 条判定无法恢复，已列在下方。</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file stays beside the study under another name.</source>
        <translation>损坏的文件会改名保留在项目旁边。</translation>
    </message>
    <message numerus="yes">
        <source>The study was restored; it holds %n verdict(s).</source>
        <translation>
            <numerusform>项目已恢复，共有 %n 条判定。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The damaged file is now %2.</source>
        <translation>%1损坏的文件已改名为 %2。</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>丢失：%1</translation>
    </message>
    <message>
        <source>dropped, its battle or annotator is missing: %1</source>
        <translation>舍弃（缺少对应的对比或标注员）：%1</translation>
    </message>
    <message>
        <source>differs, the backup&apos;s stays: %1</source>
        <translation>不一致（以备份为准）：%1</translation>
    </message>
    <message>
        <source>comes back: %1</source>
        <translation>找回：%1</translation>
    </message>
</context>
<context>
    <name>s2s::RoleChoice</name>
    <message>
        <source>Annotator: listens and judges, and sees nothing that names a system</source>
        <translation>标注员：只听音频、作判定，看不到任何模型名称</translation>
    </message>
    <message>
        <source>Researcher: sees sets, systems, verdicts and results as well</source>
        <translation>研究者：还可以查看数据集、模型、判定与结果</translation>
    </message>
    <message>
        <source>This keeps apart what people see. It does not protect it: anybody at this computer can switch.</source>
        <translation>角色只是把各人看到的内容分开，并不起保护作用：使用这台电脑的任何人都可以切换。</translation>
    </message>
</context>
<context>
    <name>s2s::RowHeader</name>
    <message>
        <source>Play: %1</source>
        <translation>播放：%1</translation>
    </message>
    <message>
        <source>heard ✓</source>
        <translation>已听 ✓</translation>
    </message>
</context>
<context>
    <name>s2s::RunPanel</name>
    <message>
        <source>Ask a judge</source>
        <translation>运行自动评审</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>先后顺序</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>The first only</source>
        <translation>只取前若干组</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>费用上限</translation>
    </message>
    <message>
        <source>all battles</source>
        <translation>全部对比</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Only battles that people have judged</source>
        <translation>只用已有人工判定的对比</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>How many requests, seconds, tokens and what cost; nothing is asked</source>
        <translation>估算请求数、时长、token 数和费用，不发出任何请求</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>How much of the run is done</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Compare this judge with the people …</source>
        <translation>查看与人工的一致性…</translation>
    </message>
    <message>
        <source>Only an answer with status ok is a vote. Refused, invalid and unavailable ones are kept and counted; starting again asks only what is not ok yet.</source>
        <translation>只有状态为“有效”的回答才算判定。拒答、无效和未取得的都会保留并计数；再次开始时只请求尚未有效的部分。</translation>
    </message>
    <message>
        <source>Both orders</source>
        <translation>两种顺序</translation>
    </message>
    <message>
        <source>A first</source>
        <translation>先 A 后 B</translation>
    </message>
    <message>
        <source>B first</source>
        <translation>先 B 后 A</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>Measuring the sound …</source>
        <translation>正在测量音频…</translation>
    </message>
    <message>
        <source>%1 of %2 done: </source>
        <translation>已完成 %1 / %2：</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n 次请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retries</source>
        <translation>
            <numerusform>重试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>费用 %1</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>每分钟 %1 次</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>A limit of the cost needs a price: enter what a million tokens cost at this judge.</source>
        <translation>要限制费用，须先填写单价：请填入这个自动评审每百万 token 的价格。</translation>
    </message>
</context>
<context>
    <name>s2s::SampleCard</name>
    <message>
        <source>Target: %1</source>
        <translation>评测要点：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n sound(s) of this sample cannot be used: see below.</source>
        <translation>
            <numerusform>这个样本有 %n 段音频无法使用，见下方。</numerusform>
        </translation>
    </message>
    <message>
        <source>With fewer than two responses there is nothing to compare: this sample is in no battle.</source>
        <translation>回答不足两个，无从对比：这个样本不参与任何一组对比。</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>To be heard</source>
        <translation>应能听出</translation>
    </message>
    <message>
        <source>To be expressed</source>
        <translation>应表现出</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>录音条件</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>%1, turn %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Overview  Esc</source>
        <translation>总览  Esc</translation>
    </message>
    <message>
        <source>Back to what the set covers</source>
        <translation>返回数据集的覆盖情况</translation>
    </message>
    <message>
        <source>after %1 ms</source>
        <translation>%1 毫秒后作答</translation>
    </message>
</context>
<context>
    <name>s2s::SampleWave</name>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Shift and drag marks a part of it</source>
        <translation>按住 Shift 拖动可标出一段</translation>
    </message>
</context>
<context>
    <name>s2s::SeriesText</name>
    <message>
        <source>%1: undefined, n %2</source>
        <translation>%1：无定义，n = %2</translation>
    </message>
    <message>
        <source>%1: %2, n %3</source>
        <translation>%1：%2，n = %3</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>, people among themselves %1</source>
        <translation>，标注员之间 %1</translation>
    </message>
</context>
<context>
    <name>s2s::SetColumnDialog</name>
    <message>
        <source>%1, the same in every row</source>
        <translation>%1，所有行相同</translation>
    </message>
    <message>
        <source>What the columns of %1 mean</source>
        <translation>%1 各列的含义</translation>
    </message>
    <message>
        <source>Say in the box over each column of %1 what it holds. The file of the sample&apos;s sound is needed. Answers stand in a column for each system, or in one column beside one that names the system.</source>
        <translation>请在每列上方的框里选择 %1 该列的含义。样本的音频文件必不可少。回答可以每个模型各占一列，也可以合为一列，由另一列写明模型。</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Answers of the system of that name</source>
        <translation>该名称模型的回答</translation>
    </message>
    <message>
        <source>Load a mapping …</source>
        <translation>载入列对应…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Read it like this</source>
        <translation>按此读取</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Still to be said: %1.</source>
        <extracomment>%1 is a list of what columns mean: &quot;Sound of the sample&quot;</extracomment>
        <translation>还需指明：%1。</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>正在读取表格……</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>the parts are counts: &quot;12 samples&quot;, &quot;60 answers&quot;, &quot;5 systems&quot;</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n 个样本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 条回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>载入列对应</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>列对应文件</translation>
    </message>
</context>
<context>
    <name>s2s::SetFolders</name>
    <message>
        <source>Choose the folder of a set</source>
        <translation>选择数据集文件夹</translation>
    </message>
    <message>
        <source>Levels are written</source>
        <translation>难度等级写法</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>as the set says</source>
        <translation>以数据集为准</translation>
    </message>
    <message>
        <source>L0 to L3</source>
        <translation>L0 至 L3</translation>
    </message>
    <message>
        <source>L1 to L4</source>
        <translation>L1 至 L4</translation>
    </message>
    <message>
        <source>How levels are written</source>
        <translation>难度等级的写法</translation>
    </message>
    <message>
        <source>Folders of the sets</source>
        <translation>数据集文件夹</translation>
    </message>
    <message>
        <source>Choose an archive or a table</source>
        <translation>选择压缩包或表格</translation>
    </message>
    <message>
        <source>Archives and tables (*.zip *.tar *.tar.gz *.tgz *.csv *.tsv *.jsonl *.ndjson)</source>
        <translation>压缩包和表格 (*.zip *.tar *.tar.gz *.tgz *.csv *.tsv *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add an archive or table …</source>
        <translation>添加压缩包或表格…</translation>
    </message>
    <message>
        <source>Numbered files …</source>
        <translation>编号文件…</translation>
    </message>
    <message>
        <source>Numbered by %1</source>
        <translation>编号依据 %1</translation>
    </message>
    <message>
        <source>For answers whose files have only numbers as names: a table that says which file answers which sample. Without one they are left out, never guessed.</source>
        <translation>适用于文件名只有编号的回答：用一张表说明哪个文件回答哪个样本。没有这张表时会略去这些文件，不作猜测。</translation>
    </message>
    <message>
        <source>Choose the table that says which sample each numbered file answers</source>
        <translation>选择说明各编号文件对应哪个样本的表格</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv)</source>
        <translation>表格 (*.csv *.tsv)</translation>
    </message>
    <message>
        <source>Columns of the table …</source>
        <translation>表格各列…</translation>
    </message>
</context>
<context>
    <name>s2s::SetLayoutText</name>
    <message>
        <source>The workbench&apos;s own set</source>
        <translation>本程序自己的数据集格式</translation>
    </message>
    <message>
        <source>AudioFolder with metadata</source>
        <translation>带元数据的 AudioFolder</translation>
    </message>
    <message>
        <source>Folders of sound files</source>
        <translation>只有音频的文件夹</translation>
    </message>
    <message>
        <source>S2S-Arena as published</source>
        <translation>公开发布的 S2S-Arena</translation>
    </message>
    <message>
        <source>Output of a runner: input and output/system</source>
        <translation>运行程序的输出：input 与 output/模型</translation>
    </message>
    <message>
        <source>Table with a mapping of its columns</source>
        <translation>按列对应读取的表格</translation>
    </message>
    <message>
        <source>Neither an L0 nor an L4 was found, so levels were taken to count from L1.</source>
        <translation>没有出现 L0 或 L4，因此按从 L1 起算处理。</translation>
    </message>
    <message>
        <source>A level L0 was found, so levels count from L0.</source>
        <translation>出现了 L0，因此从 L0 起算。</translation>
    </message>
    <message>
        <source>A level L4 was found, so levels count from L1.</source>
        <translation>出现了 L4，因此从 L1 起算。</translation>
    </message>
    <message>
        <source>The set says so itself (set.json).</source>
        <translation>数据集自己注明（set.json）。</translation>
    </message>
    <message>
        <source>The published S2S-Arena files count their levels from L0.</source>
        <translation>公开发布的 S2S-Arena 文件从 L0 起算。</translation>
    </message>
    <message>
        <source>It was chosen by hand.</source>
        <translation>这是手动选择的。</translation>
    </message>
</context>
<context>
    <name>s2s::SetSummary</name>
    <message>
        <source>What the folders hold will be shown here: samples by level and domain, the systems that answered them, and what is wrong with the rest.</source>
        <translation>这里将显示文件夹中的内容：按难度等级和领域统计的样本、作答的模型，以及其余部分的问题。</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>发现 %n 个问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::SetText</name>
    <message>
        <source>Level</source>
        <translation>难度等级</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Missing sounds</source>
        <translation>音频缺失</translation>
    </message>
    <message>
        <source>Changed sounds</source>
        <translation>音频已改动</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>No task</source>
        <translation>无任务</translation>
    </message>
    <message>
        <source>The set names no sound file here. Its battles are put aside.</source>
        <translation>数据集没有写明这里的音频文件，相关对比已搁置。</translation>
    </message>
    <message>
        <source>The file %1 is missing from the folder of the set, or it is empty. Battles with it are put aside until it is there and the study is opened again.</source>
        <translation>数据集文件夹中缺少文件 %1，或文件为空。相关对比已搁置，补上文件并重新打开评测项目后即可继续。</translation>
    </message>
    <message>
        <source>The file %1 is not the one the set was read with: its content has changed. Battles with it are put aside until the original is back and the study is opened again.</source>
        <translation>文件 %1 与读取数据集时不同，内容已被改动。相关对比已搁置，恢复原文件并重新打开评测项目后即可继续。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cue and its value, e.g. emotion: joy</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>s2s::SetsBar</name>
    <message>
        <source>Add a set …</source>
        <translation>添加数据集…</translation>
    </message>
    <message>
        <source>A folder or an archive with samples and answers, or a table that lists them; or drop one on this page. A set that is here already is read again: you see what is new before it is written.</source>
        <translation>含有样本和回答的文件夹或压缩包，或列出它们的表格；也可以拖到本页。已有的数据集会重新读取，写入之前可以看到有哪些变化。</translation>
    </message>
    <message>
        <source>Import verdicts …</source>
        <translation>导入判定…</translation>
    </message>
    <message>
        <source>Files of verdicts or quality marks of many formats, also any table; or drop them on this page.</source>
        <translation>多种格式的判定或质检标记文件，也可以是任意表格；可以直接拖到本页。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Verdicts, quality marks, samples with their sound, or the kept set, for other programs.</source>
        <translation>把判定、质检标记、样本及音频或保留集交给其他程序使用。</translation>
    </message>
    <message>
        <source>Nothing can come into this study: it is a demo, or can only be read.</source>
        <translation>无法向本评测项目添加内容：它是演示项目，或只能读取。</translation>
    </message>
</context>
<context>
    <name>s2s::SetsPage</name>
    <message numerus="yes">
        <source>%1 of %n sample(s)</source>
        <translation>
            <numerusform>%1 / %n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>Search texts and ids  (%1)</source>
        <translation>搜索文本和编号（%1）</translation>
    </message>
    <message>
        <source>Search texts and ids</source>
        <translation>搜索文本和编号</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>No sample passes these filters. Esc clears them.</source>
        <translation>没有符合这些筛选条件的样本。按 Esc 可清除筛选。</translation>
    </message>
</context>
<context>
    <name>s2s::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Pseudonym that is proposed when you start listening</source>
        <translation>开始听音时默认填入的化名</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注员</translation>
    </message>
    <message>
        <source>I am here as</source>
        <translation>我的角色</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Listening battles</source>
        <translation>盲听对比</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
</context>
<context>
    <name>s2s::ShellPagesText</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建评测项目</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>声音检查</translation>
    </message>
</context>
<context>
    <name>s2s::SoundCheckPanel</name>
    <message>
        <source>Sound check</source>
        <translation>声音检查</translation>
    </message>
    <message>
        <source>Sound check, %1 of %2</source>
        <translation>声音检查&#x3000;%1 / %2</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不检查</translation>
    </message>
    <message>
        <source>Where do you hear the noise?</source>
        <translation>您从哪一侧听到声音？</translation>
    </message>
    <message>
        <source>And now?</source>
        <translation>现在呢？</translation>
    </message>
    <message>
        <source>Put on your headphones. The noise comes from one side only.</source>
        <translation>请戴好耳机，声音只从一侧传来。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>Both sides, or not sure</source>
        <translation>两侧都有，或不确定</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再放一遍</translation>
    </message>
    <message>
        <source>Is this as loud as you like people to speak?</source>
        <translation>把音量调到听人说话舒服的程度</translation>
    </message>
    <message>
        <source>Every clip is about as loud as this noise. Volume: %1 %.</source>
        <translation>之后每段声音都和它差不多响。当前音量：%1 %。</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小一点</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大一点</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>Do you listen with headphones?</source>
        <translation>您用的是耳机吗？</translation>
    </message>
    <message>
        <source>With headphones one hears breath, tone and small faults best. What you use is noted with your answers.</source>
        <translation>戴耳机最容易听清气息、语气和细小的瑕疵。所用设备会和您的判定一起记录。</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>耳机</translation>
    </message>
    <message>
        <source>Loudspeakers</source>
        <translation>音箱</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>You hear both sides, each where it belongs.</source>
        <translation>左右两侧都能听到，方向也正确。</translation>
    </message>
    <message>
        <source>Left and right are swapped</source>
        <translation>左右声道反了</translation>
    </message>
    <message>
        <source>Turn your headphones round, then check again. You can also go on: every clip is the same on both sides.</source>
        <translation>请把耳机左右对调，再检查一次。也可以直接继续：所有声音在左右两侧都是一样的。</translation>
    </message>
    <message>
        <source>The two sides could not be told apart</source>
        <translation>没能分清左右</translation>
    </message>
    <message>
        <source>Is one side silent, or mono sound switched on? You can go on as long as both ears hear the clips; without headphones this is normal.</source>
        <translation>是不是有一侧没有声音，或者系统开启了单声道？只要两只耳朵都能听到声音，就可以继续；不戴耳机时分不清左右也很正常。</translation>
    </message>
    <message>
        <source>There is no sound device at the moment.</source>
        <translation>现在没有可用的声音设备。</translation>
    </message>
</context>
<context>
    <name>s2s::SoundForm</name>
    <message>
        <source>Sound device</source>
        <translation>声音设备</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Like the desktop: %1</source>
        <translation>跟随系统：%1</translation>
    </message>
    <message>
        <source>The chosen device, which is not connected</source>
        <translation>已选的设备（未连接）</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>This study keeps the volume as it was set in the sound check.</source>
        <translation>本评测项目固定音量，以声音检查时调好的为准。</translation>
    </message>
    <message>
        <source>From one answer to the other</source>
        <translation>切换 A / B 时</translation>
    </message>
    <message>
        <source>The other starts over</source>
        <translation>从头播放另一个回答</translation>
    </message>
    <message>
        <source>The other goes on at the same place</source>
        <translation>从同一位置接着播放</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>声音检查</translation>
    </message>
    <message>
        <source>Check the sound again</source>
        <translation>重新检查声音</translation>
    </message>
</context>
<context>
    <name>s2s::SpanButtons</name>
    <message>
        <source>Marked: %1</source>
        <translation>已标出：%1</translation>
    </message>
    <message>
        <source>Mark from here</source>
        <translation>由此标起</translation>
    </message>
    <message>
        <source>to here</source>
        <translation>标到此处</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>取消标记</translation>
    </message>
</context>
<context>
    <name>s2s::StabilityTableText</name>
    <message>
        <source>no ratings</source>
        <translation>没有评分</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>改变</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>局数</translation>
    </message>
    <message>
        <source>Of this rater</source>
        <translation>该评判者的局数</translation>
    </message>
    <message>
        <source>Kendall&apos;s τ</source>
        <translation>Kendall&apos;s τ</translation>
    </message>
    <message>
        <source>Of the two rankings by Bradley-Terry: 1 when they are the same</source>
        <translation>两个 Bradley-Terry 排名之间的 τ；完全相同时为 1</translation>
    </message>
    <message>
        <source>Places
moved</source>
        <translation>名次
变动</translation>
    </message>
    <message>
        <source>The most places that a system moves</source>
        <translation>模型名次变动的最大值</translation>
    </message>
    <message>
        <source>First
place</source>
        <translation>第一名</translation>
    </message>
</context>
<context>
    <name>s2s::StartPage</name>
    <message>
        <source>S2S-Arena Workbench</source>
        <translation>S2S-Arena 工作台</translation>
    </message>
    <message>
        <source>Blind listening battles of speech models: two answers to one spoken instruction, one verdict.</source>
        <translation>语音模型的盲听对比：同一条语音指令，两个回答，一个判定。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>I am here as</source>
        <translation>我的角色</translation>
    </message>
    <message>
        <source>New study</source>
        <translation>新建评测项目</translation>
    </message>
    <message>
        <source>From a folder with samples and the answers of two systems or more.</source>
        <translation>从含有样本及至少两个模型回答的文件夹创建。</translation>
    </message>
    <message>
        <source>Ten-minute demo</source>
        <translation>十分钟演示</translation>
    </message>
    <message>
        <source>Short clips and invented verdicts, in a copy that is thrown away.</source>
        <translation>简短的音频和虚构的判定，在一份临时副本中进行，关闭后即丢弃。</translation>
    </message>
    <message>
        <source>The study is being opened …</source>
        <translation>正在打开评测项目……</translation>
    </message>
    <message>
        <source>The studies you worked in will be listed here. There are none yet: the demo shows everything in ten minutes and needs nothing but headphones.</source>
        <translation>您用过的评测项目会列在这里。目前还没有：演示可以在十分钟内让您了解全部功能，只需要一副耳机。</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>Take off this list. The file stays where it is.</source>
        <translation>从列表中移除，文件保留在原处。</translation>
    </message>
    <message>
        <source>Take %1 off this list</source>
        <translation>从列表中移除 %1</translation>
    </message>
    <message>
        <source>Open a pack or study</source>
        <translation>打开任务包或评测项目</translation>
    </message>
    <message>
        <source>A .s2sarena file, or the .zip that you were given. Or drop one here.</source>
        <translation>选择 .s2sarena 文件，或收到的 .zip 任务包；也可以拖放到这里。</translation>
    </message>
    <message>
        <source>Studies and packs (*%1 *.zip)</source>
        <translation>评测项目和任务包 (*%1 *.zip)</translation>
    </message>
</context>
<context>
    <name>s2s::StrataPanel</name>
    <message>
        <source>By level and domain</source>
        <translation>按难度等级与领域</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Kappa by level and domain</source>
        <translation>各难度等级与领域的 κ</translation>
    </message>
    <message>
        <source>κ with 95 % interval; dashed: the whole; ▲ people among themselves (Fleiss&apos; κ)</source>
        <translation>κ 与 95 % 置信区间；虚线：总体；▲ 标注员之间（Fleiss&apos; κ）</translation>
    </message>
    <message>
        <source>κ with 95 % interval; dashed: the whole</source>
        <translation>κ 与 95 % 置信区间；虚线：总体</translation>
    </message>
</context>
<context>
    <name>s2s::StudyBanners</name>
    <message>
        <source>Demo: invented verdicts, a throw-away copy. What you do here is gone when the window closes.</source>
        <translation>演示：判定是虚构的，这是一份临时副本。关闭窗口后，在这里所做的一切都会丢弃。</translation>
    </message>
    <message>
        <source>Demo: the verdicts of this study are invented.</source>
        <translation>演示：本项目中的判定是虚构的。</translation>
    </message>
    <message>
        <source>The last verdict was not saved. %1</source>
        <translation>上一条判定没有保存。%1</translation>
    </message>
</context>
<context>
    <name>s2s::StudyDesk</name>
    <message>
        <source>The study %1 lies in a folder that %2 synchronises. It could be copied while it is being written, or changed on two computers at once. Better keep it in an ordinary folder and put exported files there.</source>
        <translation>评测项目“%1”所在的文件夹由 %2 同步：文件可能在写入过程中被复制，也可能在两台电脑上同时被改动。建议把项目放在普通文件夹，只把导出的文件放进同步文件夹。</translation>
    </message>
    <message>
        <source>The study %1 lies on a network drive (%2), where a broken connection may damage it. Better keep it on a disk of this computer; never open it on two at once.</source>
        <translation>评测项目“%1”位于网络驱动器（%2），连接中断可能损坏文件。建议放在本机磁盘上，且不要在两台电脑上同时打开。</translation>
    </message>
    <message>
        <source>No backup of the study could be made; verdicts are saved as before. %1</source>
        <translation>未能备份评测项目，判定仍照常保存。%1</translation>
    </message>
</context>
<context>
    <name>s2s::TableExportText</name>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>s2s::TimeText</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share such as 62 %.</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>s2s::TranscriptView</name>
    <message>
        <source>Listen for: %1</source>
        <translation>评测要点：%1</translation>
    </message>
</context>
<context>
    <name>s2s::TransportBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <extracomment>%1 is a share such as 80 %.</extracomment>
        <translation>音量 %1</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>调低音量</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>调高音量</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>没有声音设备</translation>
    </message>
    <message>
        <source>Connect headphones or a loudspeaker. Everything but listening works.</source>
        <translation>请接上耳机或音箱。除播放外，其他功能都可以使用。</translation>
    </message>
    <message>
        <source>Play from the start</source>
        <translation>从头播放</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>后退 2 秒</translation>
    </message>
    <message>
        <source>Forward 2 seconds</source>
        <translation>前进 2 秒</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <extracomment>%1 is a speed such as 1.25×.</extracomment>
        <translation>播放速度 %1</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计入已听</translation>
    </message>
    <message>
        <source>A clip counts as heard at 1×: at another speed tone and pace are not the speaker&apos;s own.</source>
        <translation>只有 1×播放才算已听：变速以后，语气和节奏就不再是说话人本来的样子。</translation>
    </message>
    <message>
        <source>Play again from the cursor</source>
        <translation>从光标处重播</translation>
    </message>
    <message>
        <source>Speed, with the pitch kept. A clip counts as heard at 1×.</source>
        <translation>播放速度，音高不变。只有 1×播放才算已听。</translation>
    </message>
</context>
<context>
    <name>s2s::TrialPanel</name>
    <message>
        <source>One battle, put to the judge once. Nothing of it is stored and it is no vote; a server may charge for it.</source>
        <translation>让自动评审判定一组对比。结果不保存，也不算判定；服务器可能会计费。</translation>
    </message>
    <message>
        <source>Battle</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试一次</translation>
    </message>
    <message>
        <source>Save the sound …</source>
        <translation>保存音频…</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>返回的内容</translation>
    </message>
    <message>
        <source>What was asked in writing</source>
        <translation>书面提示</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在请求…</translation>
    </message>
    <message>
        <source>A is better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>%1 s · %2 tokens in, %3 out</source>
        <translation>%1 秒 · 输入 %2 token，输出 %3 token</translation>
    </message>
    <message>
        <source>Save the sound</source>
        <translation>保存音频</translation>
    </message>
    <message>
        <source>The sound was saved.</source>
        <translation>音频已保存。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play what the judge heard</source>
        <translation>播放自动评审听到的音频</translation>
    </message>
    <message>
        <source>Only make the sound</source>
        <translation>只生成音频</translation>
    </message>
    <message>
        <source>To hear what the judge would hear; it is not asked</source>
        <translation>试听自动评审将听到的音频；不会向它发出请求</translation>
    </message>
    <message>
        <source>Making the sound …</source>
        <translation>正在生成音频……</translation>
    </message>
    <message>
        <source>What is sent: %1 s of sound, and in writing</source>
        <translation>发送的内容：%1 秒音频，以及文字</translation>
    </message>
    <message>
        <source>The sound is there. The judge was not asked.</source>
        <translation>音频已生成，没有请求自动评审。</translation>
    </message>
</context>
<context>
    <name>s2s::VerdictImport</name>
    <message>
        <source>Import verdicts</source>
        <translation>导入判定</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Verdicts imported: %1 read, %2 added, %3 already there, %4 refused.</source>
        <translation>判定已导入：读取 %1 条，新增 %2 条，已有 %3 条，未接受 %4 条。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1……</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Verdicts (*.jsonl *.ndjson *.json *.csv *.tsv)</source>
        <translation>判定 (*.jsonl *.ndjson *.json *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <extracomment>%1 is a list: &quot;113 with a winner, 20 both good&quot;</extracomment>
        <translation>其中：%1。</translation>
    </message>
    <message>
        <source>%1 holds neither verdicts nor marks in a form known here, and is no table.</source>
        <translation>%1 里没有已知格式的判定或质检标记，也不是表格。</translation>
    </message>
    <message>
        <source>%1 was left out.</source>
        <translation>已略过 %1。</translation>
    </message>
    <message>
        <source>There is a question about %1 …</source>
        <translation>正在询问有关 %1 的问题…</translation>
    </message>
</context>
<context>
    <name>s2s::VerdictPanel</name>
    <message>
        <source>A is better</source>
        <translation>A 更好</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B 更好</translation>
    </message>
    <message>
        <source>Neither acceptable</source>
        <translation>两个都不合格</translation>
    </message>
    <message>
        <source>Can&apos;t judge</source>
        <translation>无法判定</translation>
    </message>
</context>
<context>
    <name>s2s::ViewButtonText</name>
    <message>
        <source>Show the waves, their spectrograms, pitch or intensity</source>
        <translation>显示波形、语谱图、音高或强度</translation>
    </message>
</context>
<context>
    <name>s2s::WaveformView</name>
    <message>
        <source>No sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>载入中……</translation>
    </message>
    <message>
        <source>%1, %2 heard</source>
        <extracomment>Spoken value of a waveform; %1 is a duration, %2 a share such as 62 %.</extracomment>
        <translation>%1，已听 %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>Spoken value of a waveform: how long and how much was heard, then how it is spoken.</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>cursor at %1</source>
        <translation>光标在 %1</translation>
    </message>
    <message>
        <source>marked from %1 to %2</source>
        <extracomment>Two times, such as 0:01.0 and 0:02.5; the part of the clip that is looped, or was marked.</extracomment>
        <translation>标出部分为 %1 至 %2</translation>
    </message>
    <message>
        <source>shown from %1 to %2</source>
        <extracomment>Two times, such as 0:01.0 and 0:02.5: the part of the clip that is in view.</extracomment>
        <translation>当前显示 %1 至 %2</translation>
    </message>
    <message>
        <source>sounds from %1 to %2</source>
        <extracomment>Two times, such as 0:01.0 and 0:02.5: there is silence before and after.</extracomment>
        <translation>有声部分为 %1 至 %2</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>有削波</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>s2s::WhatCountsText</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Verdicts on a broken answer count too.</source>
        <translation>对有问题回答的判定也计入。</translation>
    </message>
    <message>
        <source>Verdicts on a broken answer do not count.</source>
        <translation>对有问题回答的判定不计入。</translation>
    </message>
    <message>
        <source>Invented verdicts of the demo count.</source>
        <translation>演示中虚构的判定计入。</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>跳过 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another trial or order</source>
        <translation>
            <numerusform>其他次数或顺序 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not blind</source>
        <translation>
            <numerusform>非盲听 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n training, gold or trap</source>
        <translation>
            <numerusform>练习题、金标题或陷阱题 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused or invalid answers of judges</source>
        <translation>
            <numerusform>自动评审拒答或答案无效 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a demo</source>
        <translation>
            <numerusform>演示 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on a broken answer</source>
        <translation>
            <numerusform>涉及有问题的回答 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted in this study: %1.</source>
        <translation>本项目未计入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n battles on which the people were evenly split</source>
        <translation>
            <numerusform>人工意见各半 %n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a winner</source>
        <translation>
            <numerusform>没有胜者 %n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose order is not known</source>
        <translation>
            <numerusform>播放顺序未知 %n 组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n judged by %1 only</source>
        <translation>
            <numerusform>只有 %1 判定过的 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of this comparison: %1.</source>
        <translation>本次比较未计入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n ties, which are counted but move no rating</source>
        <translation>
            <numerusform>平局 %n 条（计数但不影响评分）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without any choice</source>
        <translation>
            <numerusform>未作选择 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out of the ratings: %1.</source>
        <translation>评分未计入：%1。</translation>
    </message>
    <message>
        <source>what judges say in both orders</source>
        <translation>自动评审取两种顺序一致者</translation>
    </message>
    <message>
        <source>the average of both orders of judges</source>
        <translation>自动评审取两种顺序的平均</translation>
    </message>
    <message>
        <source>order %1 of judges</source>
        <translation>自动评审取顺序 %1</translation>
    </message>
    <message>
        <source>What counts: current verdicts that were given blind, trial %1 of people, %2; no skips, training, gold or trap items.</source>
        <translation>计入范围：当前有效的盲听判定，人工判定取第 %1 次，%2；不含跳过、练习题、金标题和陷阱题。</translation>
    </message>
    <message numerus="yes">
        <source>%n of judges without a stable verdict</source>
        <translation>
            <numerusform>自动评审无稳定判定 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a stable verdict, because the judge chose otherwise in the other order</source>
        <translation>
            <numerusform>%n 组因自动评审换位后改变选择而没有稳定判定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>s2s::WinnerMeanings</name>
    <message>
        <source>is left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>A won</source>
        <translation>A 胜</translation>
    </message>
    <message>
        <source>B won</source>
        <translation>B 胜</translation>
    </message>
    <message>
        <source>the system of that name won</source>
        <translation>该名称的模型胜</translation>
    </message>
    <message>
        <source>a tie</source>
        <translation>相当</translation>
    </message>
    <message>
        <source>both good</source>
        <translation>两个都合格</translation>
    </message>
    <message>
        <source>both bad</source>
        <translation>两个都不合格</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1  (%2 ×)</source>
        <extracomment>a text of a column, and in how many rows it stands</extracomment>
        <translation>%1（%2 次）</translation>
    </message>
    <message>
        <source>What %1 means</source>
        <translation>%1 的含义</translation>
    </message>
    <message>
        <source>Once the column of winners is pointed out, what it holds is listed here.</source>
        <translation>指明哪一列是胜者后，这里会列出该列的取值。</translation>
    </message>
    <message>
        <source>It holds more than %1 different texts: these are the first of them.</source>
        <translation>该列的不同取值超过 %1 个，这里只列出最先出现的。</translation>
    </message>
</context>
<context>
    <name>s2s::WordsText</name>
    <message>
        <source>en</source>
        <extracomment>The code of the language of this translation, &quot;en&quot; or &quot;zh&quot;. Not a text that is shown.</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育</translation>
    </message>
    <message>
        <source>Entertainment</source>
        <translation>娱乐</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>社交</translation>
    </message>
    <message>
        <source>No domain</source>
        <translation>无领域</translation>
    </message>
    <message>
        <source>L1 Instruction only</source>
        <translation>L1 字面理解</translation>
    </message>
    <message>
        <source>L2 Perception</source>
        <translation>L2 感知</translation>
    </message>
    <message>
        <source>L3 Expression</source>
        <translation>L3 表达</translation>
    </message>
    <message>
        <source>L4 Full interaction</source>
        <translation>L4 完整交互</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>无等级</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子集</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>扩充集</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>指令遵循</translation>
    </message>
    <message>
        <source>Expressiveness</source>
        <translation>副语言表现力</translation>
    </message>
    <message>
        <source>Audio quality</source>
        <translation>音质</translation>
    </message>
    <message>
        <source>Not broken</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无声</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>被截断</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Wrong language</source>
        <translation>语言不对</translation>
    </message>
    <message>
        <source>The instruction is bad</source>
        <translation>指令有问题</translation>
    </message>
    <message>
        <source>A file is missing</source>
        <translation>缺少文件</translation>
    </message>
    <message>
        <source>An answer names itself</source>
        <translation>回答透露了自己的身份</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>内容令人不适</translation>
    </message>
    <message>
        <source>Both are silent</source>
        <translation>两个都无声</translation>
    </message>
    <message>
        <source>Followed, but worse</source>
        <translation>照做了，但做得不够好</translation>
    </message>
    <message>
        <source>Tried and failed</source>
        <translation>尝试了，但没做到</translation>
    </message>
    <message>
        <source>Did not recognise the instruction</source>
        <translation>没有听懂指令</translation>
    </message>
    <message>
        <source>Loudness aligned</source>
        <translation>响度对齐</translation>
    </message>
    <message>
        <source>Raw loudness</source>
        <translation>原始响度</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日文</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地文</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>无语言</translation>
    </message>
</context>
</TS>
