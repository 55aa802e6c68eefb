using System.Linq.Expressions;

namespace ReportPortal.Data.History;

/// <summary>Which records are about something, as a condition that an index answers on every database: LIKE would not on each.</summary>
public static class HistorySubject
{
    /// <summary>Records about one of these things, or a part of it.</summary>
    public static Expression<Func<ChangeRecord, bool>> WithinAny(IReadOnlyCollection<string> subjects)
    {
        var record = Expression.Parameter(typeof(ChangeRecord), "record");
        var any = subjects.Select(subject => new Renaming(record).Visit(Within(subject).Body)).Aggregate((Expression?)null, (one, other) => one is null ? other : Expression.OrElse(one, other));
        return Expression.Lambda<Func<ChangeRecord, bool>>(any ?? Expression.Constant(false), record);
    }

    /// <summary>Records about a thing or a part of it: <c>filing/2023/finance</c> holds <c>filing/2023/finance/1</c>, not <c>filing/2023/finance-bureau/1</c>.</summary>
    public static Expression<Func<ChangeRecord, bool>> Within(string subject)
    {
        var (first, beyond) = (subject + "/", subject + "0");        // in a binary order 0 comes after /
        return record => record.Subject == subject || (record.Subject.CompareTo(first) >= 0 && record.Subject.CompareTo(beyond) < 0);
    }

    private sealed class Renaming(ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => to;
    }
}
