using System.CommandLine;
using Microsoft.Extensions.Localization;
using ReportPortal.Web.Infrastructure.Diagnosis;
using ReportPortal.Web.Resources;

namespace ReportPortal.Web.Commands;

/// <summary><c>check</c>: looks at everything the portal needs and says what is wrong and how to mend it; exit code 1 where something is.</summary>
public static class CheckCommand
{
    public static Command Define(CommandHost host, IStringLocalizer text)
    {
        var command = new Command("check", text["CommandCheck"]);
        command.SetAction((_, cancel) => host.WithSettingsAsync(services => InvokeAsync(services, Console.Out, cancel)));
        return command;
    }

    public static async Task<int> InvokeAsync(IServiceProvider services, TextWriter said, CancellationToken cancel)
    {
        var text = services.GetRequiredService<IStringLocalizer<PortalText>>();
        int doubts = 0, faults = 0;
        foreach (var diagnosis in services.GetServices<IDiagnosis>())
            foreach (var remark in await LookAsync(diagnosis, text, cancel))
            {
                doubts += remark.Gravity == Gravity.Doubt ? 1 : 0;
                faults += remark.Gravity == Gravity.Fault ? 1 : 0;
                await said.WriteLineAsync(text["CheckLine", text[KeyOf(remark.Gravity)], text[diagnosis.Subject], remark.Text].Value.AsMemory(), cancel);
            }
        await said.WriteLineAsync(text["CheckDone", faults, doubts].Value.AsMemory(), cancel);
        return faults == 0 ? 0 : 1;
    }

    // One thing that is wrong must not hide the next.
    private static async Task<IReadOnlyList<Remark>> LookAsync(IDiagnosis diagnosis, IStringLocalizer text, CancellationToken cancel)
    {
        try
        {
            return await diagnosis.LookAsync(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return [new(Gravity.Fault, string.Join(Environment.NewLine + "    ", StartRefusals.Explain(failure, text)))];
        }
    }

    private static string KeyOf(Gravity gravity) => gravity switch
    {
        Gravity.Good => "CheckGood",
        Gravity.Doubt => "CheckDoubt",
        _ => "CheckFault",
    };
}
