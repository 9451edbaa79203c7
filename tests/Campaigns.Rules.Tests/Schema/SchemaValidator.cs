using System.Diagnostics;
using System.Text.Json;
using Campaigns.Rules.Tests.Support;

namespace Campaigns.Rules.Tests.Schema;

/// <summary>Asks Debian's python3-jsonschema, which knows nothing of this program, whether documents are valid against the kept schema.</summary>
internal static class SchemaValidator
{
    private const string Script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        print(json.dumps([len(list(validator.iter_errors(json.loads(d)))) == 0 for d in json.load(sys.stdin)]))
        """;

    /// <summary>One answer a document, in their order.</summary>
    public static async Task<IReadOnlyList<bool>> ValidAsync(IReadOnlyList<string> documents)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, Repository.PathOf("docs/campaign.schema.json")])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start");
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await JsonSerializer.SerializeAsync(process.StandardInput.BaseStream, documents);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await complaints);
        return JsonSerializer.Deserialize<bool[]>(await output)!;
    }
}
