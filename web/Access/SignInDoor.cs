namespace Sanwen.Web.Access;

/// <summary>
/// A front door of the host's own that signs people in, such as the platform's. A host that provides one also provides the
/// authentication that tells who came through it; links to sign in are then not mailed.
/// </summary>
/// <param name="Enter">The address that signs in and then leads to the given path of this site.</param>
/// <param name="Leave">The address that signs out.</param>
public sealed record SignInDoor(Func<string, string> Enter, string Leave);
