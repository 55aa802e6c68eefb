using System.Reflection;
using ReportPortal.Domain.Checks;
using ReportPortal.Domain.Formats;
using ReportPortal.Domain.Prose;

namespace ReportPortal.Domain.Tests.Checks;

public class RuleTraitTests
{
    [Fact]
    public void EveryRuleOfTheCheckerAndOfTheDeliveredForms_HasATestThatNamesIt()
    {
        var rules = FormLibrary.Load([]).All.SelectMany(form => form.Rules.Select(rule => $"{form.Key}/{rule.Written.Key}"))
            .Concat(Enum.GetNames<Rule>().Where(rule => rule != nameof(Rule.Identity))).Append("part-of-whole").Concat(Enum.GetNames<ProseRule>());

        var named = typeof(RuleTraitTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Append<MemberInfo>(type))
            .SelectMany(member => member.GetCustomAttributes<TraitAttribute>(false)).Where(trait => trait.Name == "rule").Select(trait => trait.Value).Distinct();

        named.ShouldBe(rules, ignoreOrder: true);
    }
}
