using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Sanwen.Functions.Hosting;

/// <summary>
/// The keys of cookies and forms, shared by all processes of the app. The storage account encrypts what it keeps, and who can read
/// this container can read the office's data beside it; encrypting the keys once more would guard nothing.
/// </summary>
public sealed class SessionKeys(OfficeFiles files) : IXmlRepository
{
    private const string Folder = "keys/session/";

    public IReadOnlyCollection<XElement> GetAllElements() => [.. files.Names(Folder).Select(n => XElement.Parse(files.Text(n)))];

    public void StoreElement(XElement element, string friendlyName) =>
        files.Add($"{Folder}{Guid.NewGuid():n}.xml", BinaryData.FromString(element.ToString(SaveOptions.DisableFormatting)));
}
