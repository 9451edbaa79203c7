using Campaigns.Application.Results;
using Campaigns.Application.Text;
using Campaigns.Data.Sessions;
using Microsoft.AspNetCore.Connections;

namespace Campaigns.Jobs.Startup;

/// <summary>Runs a program's <c>Main</c> and says in words why it ended, where an operator can do something about it.</summary>
public static class ProgramStart
{
    /// <returns>The exit code; <see cref="StartException"/> names them.</returns>
    public static async Task<int> RunAsync(Func<Task<int>> main)
    {
        try
        {
            return await main();
        }
        catch (StartException fault)
        {
            return Say(fault.Refusal, fault.ExitCode);
        }
        catch (DatabaseUnavailableException exception)
        {
            return Say(new Refusal(RefusalKind.Conflict, exception.Code) { Data = exception.Values }, StartException.DatabaseUnusable);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return Say(Refusal.Conflict("start-address-in-use"), StartException.WrongConfiguration);
        }
    }

    /// <summary>Writes a refusal in both languages to standard error.</summary>
    public static int Say(Refusal refusal, int exitCode)
    {
        foreach (var culture in new[] { Messages.Chinese, Messages.English })
        {
            Console.Error.WriteLine(Messages.Format(refusal.Code, refusal.Data, culture));
            foreach (var error in refusal.Errors)
                Console.Error.WriteLine($"  {error.Field}: {Messages.Format(error.Code, error.Data, culture)}");
        }

        return exitCode;
    }
}
