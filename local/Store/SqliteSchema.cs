namespace Sanwen.Local.Store;

/// <summary>The tables, and how an older file becomes a current one. <c>user_version</c> counts the steps taken.</summary>
internal static class SqliteSchema
{
    private static readonly string[] Steps =
    [
        """
        create table records (
            kind text not null,
            id text not null,
            seq integer not null,
            wake integer,
            body text not null,
            primary key (kind, id));
        create unique index records_written on records (kind, seq);
        create index records_due on records (wake, id) where wake is not null;

        create table journal (
            instance text not null,
            number integer not null,
            body text not null,
            primary key (instance, number)) without rowid;

        create table outbox (
            number integer primary key,
            id text not null unique,
            state text not null,
            attempts integer not null default 0,
            claimed_at integer,
            settled_at integer,
            retry_at integer,
            detail text not null default '',
            kind text not null,
            instance text not null,
            recipient text not null,
            month text,
            body text not null);
        create index outbox_queued on outbox (number) where state = 'Queued';
        create index outbox_claimed on outbox (claimed_at) where state = 'Claimed';
        create index outbox_state on outbox (state);
        create index outbox_instance on outbox (instance);
        create index outbox_recipient on outbox (recipient);
        create index outbox_month on outbox (month);
        """,
        """
        alter table outbox add column reference text not null default '';
        update outbox set reference = reference_of(id);
        create index outbox_reference on outbox (reference);
        """,
    ];

    /// <exception cref="StoreException">The file belongs to a newer version or to another program.</exception>
    public static void Prepare(SqliteSession session, string path)
    {
        Check(session, path);
        session.EnterLog();
        // checked again inside: another process may be preparing the same file
        session.Transaction(s =>
        {
            foreach (var step in Steps.Skip((int)Version(s))) s.Execute(step);
            s.Execute($"pragma user_version = {Steps.Length}");
            return true;
        });
    }

    private static void Check(SqliteSession session, string path)
    {
        var version = Version(session);
        if (version > Steps.Length) throw StoreException.Newer(path, version, Steps.Length);
        if (version == 0 && session.Number("select count(*) from sqlite_master") > 0 && Version(session) == 0)
            throw StoreException.Foreign(path);
    }

    private static long Version(SqliteSession session) => session.Number("pragma user_version") ?? 0;
}
