using System.Globalization;
using System.Text.Json;
using Campaigns.Application.Text;
using Campaigns.Rules.Audience;
using Campaigns.Rules.Definitions;

namespace Campaigns.Application.Campaigns.Sentences;

/// <summary>
/// What a condition asks, in words. A kind needs no code here: its text is <c>condition.</c> and the kind, its values are the fields of its
/// JSON, lists joined by commas and empty ones left out. Kinds whose explanation of a yes names nothing but their own fields
/// (<c>no-contract</c>) are explained by that text.
/// </summary>
public static class ConditionText
{
    private const string Kind = "kind";

    public static string Of(Condition condition, DefinitionNames names, CultureInfo culture)
    {
        var json = JsonSerializer.SerializeToElement(condition, DefinitionJson.Options);
        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in json.EnumerateObject().Where(f => f.Name != Kind))
        {
            if (ValueOf(condition, field, names) is { } value)
                data[field.Name] = value;
        }

        if (condition.Inner.Count > 0)
            data["parts"] = string.Join(Messages.Find("part-separator", culture), condition.Inner.Select(c => Of(c, names, culture)));
        return Messages.Format(CodeOf(json.GetProperty(Kind).GetString()!), data, culture);
    }

    /// <summary>The code of a kind's text.</summary>
    public static string CodeOf(string kind)
    {
        var own = $"condition.{kind}";
        return Messages.Find(own, Messages.Chinese) is null ? kind : own;
    }

    private static string? ValueOf(Condition condition, JsonProperty field, DefinitionNames names) => field.Value.ValueKind switch
    {
        JsonValueKind.String => field.Value.GetString(),
        JsonValueKind.Number => field.Value.GetRawText(),
        JsonValueKind.Array when field.Value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) && field.Value.GetArrayLength() > 0 =>
            string.Join(',', field.Value.EnumerateArray().Select(e => NameOf(condition, field.Name, e.GetString()!, names))),
        _ => null,
    };

    private static string NameOf(Condition condition, string field, string code, DefinitionNames names) => (condition, field) switch
    {
        (BranchCondition, "in") => names.Branch(code),
        (NoContractCondition or NoEarlierCampaignCondition, "campaigns") => names.Campaign(code),
        _ => code,
    };
}
