using System.Collections.Immutable;

namespace Monolith.Drivers.Hosting;

/// <summary>
/// The one driver of each id that new devices are given to, and the older versions that still serve open ones. Changed by one scan at a
/// time, read from many threads.
/// </summary>
internal sealed class RunningDrivers
{
    private ImmutableDictionary<string, LoadedDriver> _active = ImmutableDictionary<string, LoadedDriver>.Empty;
    private ImmutableList<LoadedDriver> _draining = [];

    public IReadOnlyList<LoadedDriver> Draining => _draining;

    public IEnumerable<LoadedDriver> All => _active.Values.Concat(_draining);

    public LoadedDriver? Find(string id) => _active.GetValueOrDefault(id);

    /// <summary>From now on this one serves the id; null for none.</summary>
    public void Choose(string id, LoadedDriver? driver)
    {
        if (driver is not null && ReferenceEquals(Find(id), driver)) return;
        Retire(id);
        if (driver is not null) _active = _active.SetItem(id, driver);
    }

    public void RetireAllBut(IEnumerable<string> ids)
    {
        foreach (var gone in _active.Keys.Except(ids).ToList()) Retire(gone);
    }

    /// <summary>Takes it out without letting it drain: whoever does closes its devices.</summary>
    public void Remove(string id) => _active = _active.Remove(id);

    public void Clear()
    {
        _active = _active.Clear();
        _draining = [];
    }

    /// <summary>Lets those go whose last device has closed.</summary>
    public void ReleaseDrained()
    {
        foreach (var driver in _draining.Where(d => d.OpenDevices == 0).ToList())
        {
            _draining = _draining.Remove(driver);
            driver.Release();
            if (!OperatingSystem.IsWindows()) ShadowFolder.Remove(driver.Plugin.ShadowFolder);
        }
    }

    /// <summary>New connections go elsewhere; those that are open run on, and the version leaves when the last one closes.</summary>
    private void Retire(string id)
    {
        if (!_active.TryGetValue(id, out var driver)) return;
        _active = _active.Remove(id);
        driver.Retired = true;
        _draining = _draining.Add(driver);
    }
}
