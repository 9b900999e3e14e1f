namespace Sanwen.Web.Pages.Dashboard;

public enum MatterSort
{
    /// <summary>What needs attention first: by light, then by how far behind.</summary>
    Attention,

    /// <summary>The soonest due first.</summary>
    Due,

    /// <summary>The furthest behind first.</summary>
    Deviation,

    /// <summary>By 编号.</summary>
    Key,
}
