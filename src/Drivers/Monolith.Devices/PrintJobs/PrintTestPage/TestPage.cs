using Monolith.Drivers.Sdk;

namespace Monolith.Devices.PrintJobs.PrintTestPage;

/// <summary>What shows whether a printer is set up well: width, Chinese, sizes, codes and the cut.</summary>
internal static class TestPage
{
    public static PrintDocument Of(string device, string shop, string localTime) => PrintDocument.Build()
        .Text("TEST 测试", TextStyle.Large, TextAlign.Center)
        .Text(shop, TextStyle.Strong, TextAlign.Center)
        .Row(device, localTime)
        .Rule()
        .Text("ABCDEFGHIJ abcdefghij 0123456789")
        .Text("中文打印测试：价格、数量、合计")
        .Text("Left 左")
        .Text("Center 中", align: TextAlign.Center)
        .Text("Right 右", align: TextAlign.Right)
        .Row("Bold 粗体", "123.45", TextStyle.Strong)
        .Line(TextAlign.Left, [new("Underlined 下划线", new(Underline: true)), new(" x2 双倍", new(Width: 2, Height: 2))])
        .Rule('=')
        .Barcode(BarcodeKind.Code128, "TEST-0001")
        .Feed()
        .Qr("https://example.com/?test=测试")
        .Feed()
        .Cut()
        .Done();
}
