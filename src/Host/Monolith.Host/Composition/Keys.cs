using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Monolith.Host.Composition;

/// <summary>The keys that seal cookies. A damaged file would fail at the first visitor, and at every one after.</summary>
internal static class Keys
{
    public static void Check(IServiceProvider services)
    {
        var folder = services.GetRequiredService<ShopOptions>().KeysFolder;
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml"))
        {
            if (Read(file) is not { Root: { } root }
                || (root.Name.LocalName == "key" && !Guid.TryParse(root.Attribute("id")?.Value, out _))) throw Damaged(file);
        }

        foreach (var key in services.GetRequiredService<IKeyManager>().GetAllKeys())
        {
            var file = Path.Combine(folder, $"key-{key.KeyId:D}.xml");
            if (!CanSeal(key)) throw Damaged(file);
        }
    }

    private static XDocument? Read(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (XmlException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The key file {file} can't be read: {failure.Message} Make it readable for this account.", failure);
        }
    }

    private static bool CanSeal(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static StartRefused Damaged(string file) => new(
        $"The key file {file} is damaged. Put it back from a backup, or move it away: "
        + "then everybody signs in again and every till is registered anew.");
}
