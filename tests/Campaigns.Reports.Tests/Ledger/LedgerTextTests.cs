using Campaigns.Reports.Tests.Support;

namespace Campaigns.Reports.Tests.Ledger;

public sealed class LedgerTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresFact("soffice", "openpyxl")]
    public async Task UsersText_WhateverItLooksLike_StaysThatText()
    {
        string[] texts =
        [
            "=1+1", "+86", "@x", "-2", "=HYPERLINK(\"http://x\",\"y\")", "'quoted", "0012", "TRUE", "2026-11-22", "a<b>&\"c\"", " blanks  kept ",
            "𠮷野家",
        ];
        var rows = texts.Select(text => Make.Ledger() with { Number = text, Clerk = text, Hall = text });
        var file = await LedgerFile.WriteAsync(_folder, rows, Make.Head("=1+1") with { BranchName = "=2+2", MadeBy = "@x" });
        foreach (var sheet in new[] { (await OpenPyxl.ReadAsync(file))[0].Content, (await LibreOffice.ReadAsync(_folder, file))[0] })
        {
            sheet["A1"].ShouldBe(new ReadCell("text", "=1+1", null));
            sheet["A2"].Value.ShouldContain("=2+2");
            sheet["A3"].Value.ShouldEndWith("@x");
            for (var i = 0; i < texts.Length; i++)
            {
                foreach (var column in "AEF") sheet[$"{column}{7 + i}"].ShouldBe(new ReadCell("text", texts[i], null));
            }
        }
    }

    [RequiresFact("soffice")]
    public async Task UsersText_LooksLikeAnEscape_IsReadBackAsItWas()
    {
        var row = Make.Ledger() with { Clerk = "a_x000D_b", Hall = "_x005F_" };
        var sheet = (await LibreOffice.ReadAsync(_folder, await LedgerFile.WriteAsync(_folder, [row])))[0];
        sheet["F7"].Value.ShouldBe("a_x000D_b");
        sheet["E7"].Value.ShouldBe("_x005F_");
    }

    [RequiresFact("soffice", "openpyxl")]
    public async Task UsersText_WithControlCharacters_LeavesTheWorkbookReadable()
    {
        var row = Make.Ledger() with { Clerk = "a\u0000\u0001\u001f\ufffe\ud800b", Hall = "one\r\ntwo" };
        var file = await LedgerFile.WriteAsync(_folder, [row], Make.Head("t\u0002") with { MadeBy = "m\u0003" });
        (await OpenPyxl.ReadAsync(file))[0].Content["J6"].Number().ShouldBe(200);
        var sheet = (await LibreOffice.ReadAsync(_folder, file))[0];
        sheet["J6"].Number().ShouldBe(200);
        sheet["E7"].Value.ShouldBe("one\ntwo");
    }
}
