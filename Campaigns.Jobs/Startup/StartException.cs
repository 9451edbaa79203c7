using Campaigns.Application.Results;

namespace Campaigns.Jobs.Startup;

/// <summary>
/// The program can't start, for a reason its operator can mend: written to standard error in Chinese and English, without a stack trace, and
/// ended with an exit code.
/// </summary>
public sealed class StartException(int exitCode, Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>Done.</summary>
    public const int Succeeded = 0;

    /// <summary>A verb's answer is no: a rule is violated, a request refused.</summary>
    public const int Refused = 1;

    /// <summary>The command line or the configuration is wrong.</summary>
    public const int WrongConfiguration = 2;

    /// <summary>The database can't be used: newer than the program, locked, read-only, damaged, not migrated, in use.</summary>
    public const int DatabaseUnusable = 3;

    public int ExitCode => exitCode;

    public Refusal Refusal => refusal;
}
