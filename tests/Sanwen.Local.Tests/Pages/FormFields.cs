using AngleSharp.Html.Dom;

namespace Sanwen.Local.Tests.Pages;

/// <summary>What a form posts.</summary>
internal static class FormFields
{
    public static Dictionary<string, string> Of(IHtmlFormElement form, IHtmlButtonElement pressed)
    {
        var values = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    values[name] = input.Value;
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    values[name] = area.Value;
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    values[name] = select.Value ?? "";
                    break;
            }
        }

        if (pressed.Name is { Length: > 0 } button) values[button] = pressed.Value;
        return values;
    }

    public static HttpContent Content(
        IHtmlFormElement form, Dictionary<string, string> values, (string Name, string FileName, byte[] Content)[] files)
    {
        if (form.Enctype != "multipart/form-data") return new FormUrlEncodedContent(values);

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), name, fileName);
        return content;
    }
}
