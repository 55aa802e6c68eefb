using ReportPortal.Benchmarks;
using ReportPortal.Benchmarks.Clerks;
using ReportPortal.Benchmarks.Databases;
using ReportPortal.Benchmarks.Publication;

// databases FOLDER SERVER: saves, backup and restore on SQLite and PostgreSQL.
// clerks FOLDER SERVER: a hundred clerks who fill in at once.
// indexes FOLDER SERVER: what the history's indexes cost a save.
// publication FOLDER PROGRAM ROUNDS: a county and sixty bodies published in one act by the unpacked program.
// render DOCUMENT FILE: one report in a process of its own. grow DOCUMENT FILE TIMES: the same at length. all FOLDER ROUNDS: every comparison.
return args switch
{
    ["render", var document, var file] => OneReport.Render(document, file),
    ["grow", var document, var file, var times] => OneReport.Grow(document, file, int.Parse(times, System.Globalization.CultureInfo.InvariantCulture)),
    ["all", var folder, var rounds] => await Comparison.RunAsync(new DirectoryInfo(folder), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["databases", var folder, var server] => await DatabaseComparison.RunAsync(new DirectoryInfo(folder), server),
    ["clerks", var folder, var server] => await ClerksAtWork.RunAsync(new DirectoryInfo(folder), server),
    ["indexes", var folder, var server] => await HistoryIndexes.RunAsync(new DirectoryInfo(folder), server),
    ["publication", var folder, var program, var rounds] => await ManyReports.RunAsync(new DirectoryInfo(folder), program, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    _ => OneReport.Usage(),
};
