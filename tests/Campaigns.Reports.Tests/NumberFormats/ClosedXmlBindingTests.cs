using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ClosedXML.Excel;
using ExcelNumberFormat;

namespace Campaigns.Reports.Tests.NumberFormats;

public sealed class ClosedXmlBindingTests
{
    [Fact]
    public void NumberFormat_EveryMemberThatClosedXmlCalls_IsThere()
    {
        using var file = File.OpenRead(typeof(XLWorkbook).Assembly.Location);
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();
        var called = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference && IsOurs(metadata, (TypeReferenceHandle)m.Parent))
            .Select(m => $"{metadata.GetString(m.Name)}/{ParameterCount(metadata, m)}")
            .ToArray();
        var offered = typeof(NumberFormat).GetMembers()
            .OfType<System.Reflection.MethodBase>()
            .Select(m => $"{m.Name}/{m.GetParameters().Length}");
        called.ShouldNotBeEmpty();
        called.ShouldBeSubsetOf(offered);
    }

    [Fact]
    public void GetFormattedString_CellWithAFormat_GoesThroughNumberFormat()
    {
        using var workbook = new XLWorkbook();
        var cell = workbook.AddWorksheet("a").Cell(1, 1).SetValue(1234.5);
        cell.Style.NumberFormat.SetFormat("#,##0.00;-#,##0.00");
        cell.GetFormattedString().ShouldBe("1,234.50");
    }

    private static bool IsOurs(MetadataReader metadata, TypeReferenceHandle type) =>
        metadata.GetString(metadata.GetTypeReference(type).Namespace) == typeof(NumberFormat).Namespace;

    // The count is the second number of a method's signature.
    private static int ParameterCount(MetadataReader metadata, MemberReference member)
    {
        var signature = metadata.GetBlobReader(member.Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
