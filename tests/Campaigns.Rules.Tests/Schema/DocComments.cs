using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaigns.Rules.Tests.Schema;

/// <summary>The doc comments of the rules, as plain text: what the published schema says about each field.</summary>
internal static partial class DocComments
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "Campaigns.Rules.xml"))
        .Descendants("member")
        .ToDictionary(m => m.Attribute("name")!.Value, m => m, StringComparer.Ordinal);

    /// <summary>The first sentence: the rest speaks of the program.</summary>
    public static string? Of(Type type) =>
        Text(Find($"T:{type.FullName}")?.Element("summary")) is { } text ? text[..(text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? end + 1 : text.Length)] : null;

    /// <summary>The property's own comment, or that of the record's parameter it comes from.</summary>
    public static string? Of(MemberInfo property)
    {
        var type = property.DeclaringType!;
        return Text(Find($"P:{type.FullName}.{property.Name}")?.Element("summary")) ?? Text(Parameter(type, property.Name));
    }

    private static XElement? Parameter(Type type, string name) => Find($"T:{type.FullName}")?
        .Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == name);

    private static XElement? Find(string name) => Members.GetValueOrDefault(name);

    private static string? Text(XElement? comment) =>
        comment is null ? null : Space().Replace(string.Concat(comment.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Word(see.Attribute("cref")!.Value),
        XElement { Name.LocalName: "paramref" } parameter => Word(parameter.Attribute("name")!.Value),
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => "",
    };

    /// <summary>A name of the program as it stands in the JSON.</summary>
    private static string Word(string reference)
    {
        var name = reference[(reference.LastIndexOf('.') + 1)..];
        return reference.StartsWith("F:", StringComparison.Ordinal)
            ? JsonNamingPolicy.KebabCaseLower.ConvertName(name)
            : JsonNamingPolicy.CamelCase.ConvertName(name);
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
