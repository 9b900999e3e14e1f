using System.Diagnostics;

namespace Sanwen.Proof.Tests.Faults;

/// <summary>A disk of a few megabytes of memory that can be filled to the last byte and be given room again.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly List<FileStream> _fill = [];

    /// <summary>Skips the test where nothing may be mounted: the rest of what it needs cannot be had either.</summary>
    public SmallDisk(string folder, int megabytes = 16)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        Assert.SkipUnless(
            AsRoot("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=1777", "tmpfs", Folder), "No disk can be mounted here: neither as root nor by sudo.");
    }

    public string Folder { get; }

    /// <summary>Runs a command that only root may; false when it failed.</summary>
    public static bool AsRoot(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux()) return false;
        string[] command = Environment.IsPrivilegedProcess ? [program, .. arguments] : ["sudo", "-n", program, .. arguments];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    public void Fill()
    {
        var file = new FileStream(Path.Combine(Folder, $"fill{_fill.Count}"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        _fill.Add(file);
        foreach (var size in (int[])[65_536, 4_096])
        {
            try
            {
                for (var block = new byte[size]; ;) file.Write(block);
            }
            catch (IOException)
            {
                // so many no longer fit; fewer may
            }
        }
    }

    public void MakeRoom()
    {
        foreach (var file in _fill)
        {
            file.Dispose();
            File.Delete(file.Name);
        }

        _fill.Clear();
    }

    public void Dispose()
    {
        _fill.ForEach(f => f.Dispose());
        Assert.True(AsRoot("umount", "--lazy", Folder), $"{Folder} is still mounted.");
    }
}
