using System.Text.RegularExpressions;

namespace ReportPortal.Domain.Prose;

/// <summary>The words by which sentences of such reports tell how their numbers belong together.</summary>
internal static partial class ProseWords
{
    /// <summary>A change against something, or another time: no part of a whole and no whole.</summary>
    [GeneratedRegex(@"较|同比|环比|相比|比上|比去|上年(?!度?结转)|去年|上一年|增加了?$|减少了?$|增长了?$|下降了?$|降低了?$|上升了?$|提高了?$|新增$")]
    public static partial Regex Compared();

    /// <summary>Ways to publish: one item on two of them is one item, so that they may add up to more than their total (国办发〔2014〕32号).</summary>
    [GeneratedRegex(@"网站|网$|微信|微博|公众号|新媒体|客户端|抖音|视频号|平台|公报|报刊|报纸|广播|电视|公开栏|公告栏|公示栏|查阅点|渠道|形式|方式|媒体|栏目|APP|App", RegexOptions.NonBacktracking)]
    public static partial Regex Channel();

    /// <summary>That the whole is what was published, and no request.</summary>
    [GeneratedRegex(@"公开(?!申请)|发布|推送|刊发|编发")]
    public static partial Regex Publishes();

    /// <summary>The last of a list that is whole.</summary>
    [GeneratedRegex(@"^(?:和|及|以及|另有|还有)?(?:其他|其它|其余)", RegexOptions.NonBacktracking)]
    public static partial Regex Rest();

    /// <summary>A list that is said to be whole: 分别为, 分为, 按方式分.</summary>
    [GeneratedRegex(@"^[，,；;：:（(]? ?(?:分别(?:为|是|有)|分为|即|按[^，。]{1,12}(?:分|划分|统计)[，,：:])", RegexOptions.NonBacktracking)]
    public static partial Regex Respectively();

    /// <summary>A total that stands before its parts.</summary>
    [GeneratedRegex(@"(?<!公)共(?![享同建])|合计|总计|总数|总量|累计")]
    public static partial Regex Total();

    /// <summary>A total that stands after its parts, alone in its clause.</summary>
    [GeneratedRegex(@"[，,；;、] ?(?:以上)?(?:合计|共计|总计)[^，,；;、。]{0,4}$")]
    public static partial Regex TotalAfter();

    /// <summary>Words with which a list ends and something else begins, unless its first part has them too.</summary>
    [GeneratedRegex(@"办结|答复|办理|全部|结转|受理|收到|新收|举办|开展|组织|召开|完成|占|另|此外|同时|(?<!公)共(?![享同建])|累计|合计|总计|全年|截至|接受|参加|培训|新增|撤销|审核|维护|整改|制发|制定|修订|废止|回应|访问|点击|浏览|关注|回复|办好|承办|交办|通过")]
    public static partial Regex Other();

    /// <summary>That something rises or falls, right before the amount or the percentage.</summary>
    [GeneratedRegex(@"(?:(?<rise>增长|上升|增加|提高|上涨|提升|增幅|多)|(?<fall>下降|减少|降低|下滑|降幅|少))(?:率|幅度?)?[了约为达]{0,2}$")]
    public static partial Regex Direction();

    /// <summary>A part of a year, or another year's amounts, or another body's: what is counted there is not the report's.</summary>
    [GeneratedRegex(@"半年|季度|月份|\d月|上年(?!度?结转)|去年|上一年|历年|以来|截至")]
    public static partial Regex OtherTime();
}
