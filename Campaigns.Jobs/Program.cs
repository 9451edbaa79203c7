using System.CommandLine;
using Campaigns.Jobs.Startup;
using Campaigns.Jobs.Worker;

return await ProgramStart.RunAsync(async () =>
{
    var parsed = WorkerCommands.Build().Parse(args);
    var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? StartException.WrongConfiguration : exitCode;
});
