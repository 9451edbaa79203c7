using Campaigns.Application.Actors;
using Campaigns.Application.Campaigns;
using Campaigns.Application.Imports.BonusUsage;
using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Contracts;
using Campaigns.Application.Imports.Lists;
using Campaigns.Application.Imports.Managers;
using Campaigns.Application.Imports.Members;
using Campaigns.Application.Imports.Serials;
using Campaigns.Application.Imports.Usage;
using Campaigns.Application.Results;

namespace Campaigns.Application.Imports.ImportFile;

/// <summary>A file to take over, and where each row's result goes.</summary>
public sealed record ImportCommand(ImportKind Kind, ImportSource Source, ImportSink Sink);

/// <summary>
/// Takes a file over row by row: good rows count, bad ones are told with their reason. A chunk of rows is one transaction, so an
/// interrupted import leaves whole chunks; the same file again changes only what is not there yet. Branches are the whole company's: the
/// caller must see the region.
/// </summary>
public sealed class ImportFileUseCase(
    ImportRunService runner,
    BranchImportService branches,
    ManagerImportService managers,
    MemberImportService members,
    ContractImportService contracts,
    UsageImportService usage,
    ListImportService lists,
    BonusUsageImportService bonusUsage,
    SerialImportService serials)
{
    public async Task<Result<ImportSummary>> ExecuteAsync(Actor actor, ImportCommand command, CancellationToken cancellationToken)
    {
        if (!actor.May(Permission.ImportData) || !HeadOffice.Is(actor))
            return Refusal.Forbidden();
        return HeaderCheck.Find(command.Kind, command.Source.Headers) is { } refusal ? refusal : await RunAsync(actor, command, cancellationToken);
    }

    private Task<Result<ImportSummary>> RunAsync(Actor actor, ImportCommand command, CancellationToken cancellationToken) => command.Kind switch
    {
        ImportKind.Branches => runner.RunAsync(branches, actor, command, cancellationToken),
        ImportKind.Managers => runner.RunAsync(managers, actor, command, cancellationToken),
        ImportKind.Members => runner.RunAsync(members, actor, command, cancellationToken),
        ImportKind.Contracts => runner.RunAsync(contracts, actor, command, cancellationToken),
        ImportKind.Usage => runner.RunAsync(usage, actor, command, cancellationToken),
        ImportKind.Lists => runner.RunAsync(lists.Begin(command.Source.Headers), actor, command, cancellationToken),
        ImportKind.BonusUsage => runner.RunAsync(bonusUsage, actor, command, cancellationToken),
        ImportKind.Serials => runner.RunAsync(serials, actor, command, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.Kind, "no such kind of import"),
    };
}
