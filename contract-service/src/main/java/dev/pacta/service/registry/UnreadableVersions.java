/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.Database;
import dev.pacta.service.shared.Page;
import dev.pacta.service.shared.Window;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The published versions that work on all versions has set aside because they cannot be read. A start of Pacta tries them again: it may be
 * a release that can.
 */
@ApplicationScoped
public class UnreadableVersions {
    private static final Logger LOG = Logger.getLogger(UnreadableVersions.class);
    private static final String ADD = """
            insert into unreadable_version
            select id, ?, ? from contract_version where contract_id = ? and version = ?
            on conflict (contract_version_id) do nothing""";
    private static final String LIST = """
            select v.contract_id, v.version, u.reason, u.found_at
            from unreadable_version u join contract_version v on v.id = u.contract_version_id
            order by u.found_at desc, v.id limit ? offset ?""";
    private static final String COUNT = "select count(*) from unreadable_version";
    private static final String AGAIN = """
            with again as (delete from unreadable_version returning contract_version_id)
            insert into registry_backlog select contract_version_id from again on conflict do nothing""";

    private final Database database;
    private final Clock clock;

    UnreadableVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One of them. */
    public record View(String contract, String version, String reason, Instant foundAt) {}

    /** Remembers that a version cannot be read; in the transaction of the caller. */
    public void setAside(VersionKey key, String reason) {
        database.change(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setString(1, reason);
                add.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                add.setString(3, key.contract());
                add.setString(4, key.version());
                if (add.executeUpdate() > 0) {
                    LOG.warnf(
                            "published version set aside id=%s version=%s reason=%s",
                            key.contract(), key.version(), reason);
                }
            }
        });
    }

    /** The newest found first. */
    Page<View> page(Window window) {
        return database.ask(connection -> {
            List<View> views = new ArrayList<>();
            try (PreparedStatement list = connection.prepareStatement(LIST)) {
                list.setInt(1, window.limit());
                list.setInt(2, window.offset());
                try (ResultSet rows = list.executeQuery()) {
                    while (rows.next()) {
                        Instant found = rows.getObject(4, OffsetDateTime.class).toInstant();
                        views.add(new View(rows.getString(1), rows.getString(2), rows.getString(3), found));
                    }
                }
            }
            return Page.of(views, count(), window);
        });
    }

    long count() {
        return database.ask(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT);
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Transactional
    void tryAgain(@Observes StartupEvent start) {
        database.change(connection -> {
            try (PreparedStatement again = connection.prepareStatement(AGAIN)) {
                again.executeUpdate();
            }
        });
    }
}
