using System.Text;
using Monolith.Drivers.Sdk;

namespace Monolith.Drivers.__Name__.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void An_amount_stands_at_the_right_edge_of_the_names_last_line()
    {
        var (bytes, warnings) = PlainText.Of(PrintDocument.Build().Row("Apples from the hills", "12.50").Rule().Done(), columns: 16);

        Assert.Equal("Apples from the\nhills      12.50\n----------------\n", Encoding.ASCII.GetString(bytes));
        Assert.Empty(warnings);
    }

    [Fact]
    public void What_the_printer_cannot_do_is_counted_and_never_sent()
    {
        var (bytes, warnings) = PlainText.Of(PrintDocument.Build().Text("Tea \u001B@茶").KickDrawer().Cut().Done(), columns: 42);

        Assert.Equal("Tea @??\n\n\n\n\n", Encoding.ASCII.GetString(bytes));
        Assert.Equal(
            [PrintWarningCode.CharactersReplaced, PrintWarningCode.ControlCharactersDropped, PrintWarningCode.CutReplaced, PrintWarningCode.DrawerLeftOut],
            warnings.Select(w => w.Code));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.True(new __Name__Driver().Describe(DeviceSettings.Empty).TryGet(out var can, out _));
        Assert.Equal(42, can.Columns);
        Assert.False(new __Name__Driver().Describe(new([new("columns", "8")])).TryGet(out _, out var error));
        Assert.Equal(DeviceErrorCode.ConfigInvalid, error.Code);
    }
}
