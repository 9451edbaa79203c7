using System.Text.RegularExpressions;

namespace Campaigns.Architecture.Tests;

/// <summary>Logs hold route templates and ids, never phone numbers, names or secrets, and never a text put together by hand.</summary>
public sealed partial class LogTests
{
    [Fact]
    public void LogCalls_OfTheProducts_NameNoPerson() => Repository.ProductCSharp.SelectMany(Violations).ShouldBeEmpty();

    [Theory]
    [InlineData("logger.LogInformation(\"reserved for {Phone}\", phone);")]
    [InlineData("log.LogWarning(\n    exception, \"sign-in of {UserName} failed\", user);")]
    [InlineData("logger.LogError($\"member {member.Name}\");")]
    [InlineData("Log.Information(\"{Password}\", p);")]
    public void LogCalls_PlantedPerson_IsFound(string text) => Violations(new SourceFile("Campaigns.Api/X.cs", text)).ShouldNotBeEmpty();

    private static IEnumerable<string> Violations(SourceFile file) =>
        Call().Matches(file.Text).Where(m => m.Groups["interpolated"].Success || Person().IsMatch(m.Groups["text"].Value))
            .Select(m => $"{file.Path}: {m.Value}");

    [GeneratedRegex(@"(\.Log(Trace|Debug|Information|Warning|Error|Critical)|\bLog\.(Verbose|Debug|Information|Warning|Error|Fatal))\(\s*([\w.]+,\s*)?(?<interpolated>\$)?""(?<text>[^""]*)""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"\{@?\w*(Phone|Msisdn|UserName|DisplayName|MemberName|Password|Token|Secret|ConnectionString|Body|Answer)\w*[}:]|\{Name\}",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Person();
}
