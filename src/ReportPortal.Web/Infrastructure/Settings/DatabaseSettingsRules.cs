using FluentValidation;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using ReportPortal.Data.Providers;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Infrastructure.Settings;

/// <summary>Refuses to start on a database that cannot be meant.</summary>
public sealed class DatabaseSettingsRules : AbstractValidator<DatabaseSettings>, IValidateOptions<DatabaseSettings>
{
    public DatabaseSettingsRules(IStringLocalizer<PortalText> text)
    {
        RuleFor(database => database.ConnectionString).NotEmpty().When(database => database.Provider != DatabaseKind.Sqlite)
            .WithMessage(database => text["SettingDatabaseConnection", database.Provider]);
        RuleFor(database => database.Provider).NotEqual(DatabaseKind.SqlServer).When(_ => CultureData.IsMissing).WithMessage(_ => text["SettingDatabaseNeedsIcu"]);
        RuleFor(database => database.ConnectionString).Must(BeReadable).WithMessage(database => text["SettingDatabaseConnectionUnreadable", database.Provider]);
    }

    public ValidateOptionsResult Validate(string? name, DatabaseSettings options)
    {
        var result = Validate(options);
        return result.IsValid ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(result.Errors.Select(error => error.ErrorMessage));
    }

    // The driver's own words could repeat a password that stands in the string: they are not shown.
    private static bool BeReadable(DatabaseSettings database, string connection)
    {
        try
        {
            DatabaseProvider.Of(database.Provider).Complete(connection, database.Password);
            return true;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
