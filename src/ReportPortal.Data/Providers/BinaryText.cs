using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ReportPortal.Data.Providers;

/// <summary>Gives every column of text the collation that compares and orders by bytes, as SQLite does: the same key and the same order everywhere.</summary>
internal sealed class BinaryText(string collation) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties()))
            if (IsText(property))
                property.Builder.UseCollation(collation);
    }

    private static bool IsText(IConventionProperty property) =>
        property.ClrType == typeof(string) || property.GetProviderClrType() == typeof(string) || property.GetValueConverter()?.ProviderClrType == typeof(string);
}
