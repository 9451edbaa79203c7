using Campaigns.Application.Imports.Branches;
using Campaigns.Application.Imports.Bulk;
using Campaigns.Application.Imports.Managers;
using Campaigns.Application.Imports.Rows;
using Campaigns.Application.Stores;
using Campaigns.Rules.Members;

namespace Campaigns.Application.Imports.Members;

/// <summary>
/// Takes over members' facts by phone number: adds, updates, reissues numbers, keeps the history of managers. Facts older than those
/// known are refused; a number in use is never taken from an active member.
/// </summary>
public sealed class MemberImportService(IMemberImportStore store, IBranchImportStore branches, IManagerImportStore managers, MemberWriteService writer)
    : IRowImporter<MemberRow>
{
    private static readonly (string Column, MemberDetails Detail)[] Details =
    [
        ("brand", MemberDetails.Brand),
        ("billing", MemberDetails.Billing),
        ("arpu_before_fen", MemberDetails.ArpuBefore),
        ("segments", MemberDetails.Segments),
    ];

    public int IdsPerRow => 3;

    public MemberRow Parse(FieldReader fields) => new(
        fields.Phone("phone"),
        fields.OptionalDate("phone_from_on"),
        fields.OptionalDate("phone_to_on"),
        fields.Text("name", 60),
        fields.Enum<Tier>("tier"),
        fields.Enum<MemberStatus>("status"),
        fields.Code("county"),
        fields.OptionalCode("manager"),
        fields.Date("on_net_on"),
        fields.Number("arpu_fen"),
        fields.Flag("in_arrears"),
        fields.Codes("warning_flags"),
        fields.Instant("as_of"))
    {
        Brand = fields.OptionalCode("brand"),
        Billing = fields.OptionalEnum<Billing>("billing"),
        ArpuBeforeFen = fields.OptionalNumber("arpu_before_fen"),
        Segments = fields.Codes("segments"),
        Given = Details.Where(d => fields.Has(d.Column)).Aggregate(MemberDetails.None, (given, d) => given | d.Detail),
    };

    public async Task ApplyAsync(
        IStoreSession session, IReadOnlyList<ImportEntry<MemberRow>> entries, IdBlock ids, CancellationToken cancellationToken)
    {
        var counties = await branches.FindCountiesAsync(session, entries.Select(e => e.Row.County), cancellationToken);
        var managerCodes = entries.Select(e => e.Row.Manager).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var known = (await managers.FindAsync(session, managerCodes, cancellationToken)).ToDictionary(m => m.Code, StringComparer.Ordinal);
        var phones = entries.Select(e => e.Row.Phone).ToHashSet(StringComparer.Ordinal);
        var index = new HolderIndex(await store.FindHoldingsAsync(session, phones, cancellationToken));
        foreach (var entry in entries)
        {
            if (Resolve(entry, counties, known) is { } facts)
                Take(entry, facts, index, ids);
        }

        await writer.WriteAsync(session, index, ids, cancellationToken);
    }

    private static StoredFacts? Resolve(
        ImportEntry<MemberRow> entry, Dictionary<string, StoredBranch> counties, Dictionary<string, StoredManager> managers)
    {
        var row = entry.Row;
        var county = counties.GetValueOrDefault(row.County);
        var manager = row.Manager is { } code ? managers.GetValueOrDefault(code) : null;
        if (county is null)
            entry.Reject("import-county-unknown", ("branch", row.County));
        else if (row.Manager is { } named && manager is null)
            entry.Reject("import-manager-unknown", ("manager", named));
        else if (manager is not null && manager.CountyId != county.Id)
            entry.Reject("import-manager-other-county", ("manager", manager.Code), ("branch", county.Code));
        else if (row.PhoneToOn < (row.PhoneFromOn ?? row.OnNetOn))
            entry.Reject("field-before", ("field", "phone_to_on"), ("other", "phone_from_on"));
        return county is null || entry.Result is not null ? null : StoredFacts.Of(row, county.Id, manager?.Id);
    }

    private static void Take(ImportEntry<MemberRow> entry, StoredFacts facts, HolderIndex index, IdBlock ids)
    {
        if (index.Find(entry.Row.Key) is { } holding)
            Update(entry, facts, holding);
        else
            Add(entry, facts, index, ids);
    }

    private static void Update(ImportEntry<MemberRow> entry, StoredFacts facts, HoldingState holding)
    {
        var member = holding.Member;
        if (facts.FactsAt < member.Facts.FactsAt)
        {
            entry.Reject("import-facts-older");
            return;
        }

        // A last day once known stays: a row without one says nothing about it.
        var ends = entry.Row.PhoneToOn is { } last && last != holding.ToOn;
        if (ends)
            holding.End(entry.Row.PhoneToOn!.Value);
        facts = facts.WithDetailsOf(member.Facts, except: entry.Row.Given);
        var changed = ends || facts != member.Facts;
        member.Facts = facts;
        entry.Accept(changed ? LineStatus.Updated : LineStatus.Unchanged, member.Id);
    }

    private static void Add(ImportEntry<MemberRow> entry, StoredFacts facts, HolderIndex index, IdBlock ids)
    {
        var row = entry.Row;
        var from = row.PhoneFromOn ?? row.OnNetOn;
        if (index.FindInTheWay(row.Phone, from, row.PhoneToOn) is not null)
        {
            entry.Reject("import-number-in-use");
            return;
        }

        index.FindYielding(row.Phone, from)?.End(from.AddDays(-1));
        var member = new MemberState(ids.Next(), facts, isNew: true);
        index.Add(new HoldingState(ids.Next(), row.Phone, from, row.PhoneToOn, member, isNew: true));
        // Whoever is new here has no enrolments to contradict.
        entry.Accept(LineStatus.Created);
    }
}
