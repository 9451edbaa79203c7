using Campaigns.Api.Tests.Support;
using Campaigns.Application.Actors;
using Campaigns.Rules;

namespace Campaigns.Api.Tests.Users;

public sealed class PermissionTableTests
{
    [Fact]
    public async Task PermissionsPage_Table_IsThePrograms()
    {
        var lines = await Repository.ReadLinesAsync("docs/permissions.md");
        var table = lines.SkipWhile(l => l != "## Table").ToList();
        var roles = Repository.Rows(table, c => c == "permission").Single()[1..];
        roles.Order(StringComparer.Ordinal).ShouldBe(Enum.GetValues<Role>().Select(EnumCode.Of).Order(StringComparer.Ordinal));
        var told = Repository.Rows(table, c => c.StartsWith('`'))
            .SelectMany(row => roles.Where((_, i) => row[i + 1] == "✓").Select(role => $"{role} {row[0].Trim('`')}"));
        var real = Enum.GetValues<Role>().SelectMany(r => Permissions.Of(r).Select(p => $"{EnumCode.Of(r)} {EnumCode.Of(p)}"));
        told.Order(StringComparer.Ordinal).ShouldBe(real.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PermissionsPage_EveryPermission_IsExplainedAndInTheTable()
    {
        var lines = await Repository.ReadLinesAsync("docs/permissions.md");
        var codes = Enum.GetValues<Permission>().Select(p => $"`{EnumCode.Of(p)}`").ToList();
        var rows = Repository.Rows(lines, codes.Contains).GroupBy(r => r[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
        rows.Keys.Order(StringComparer.Ordinal).ShouldBe(codes.Order(StringComparer.Ordinal));
        rows.Values.ShouldAllBe(count => count == 2);
    }
}
