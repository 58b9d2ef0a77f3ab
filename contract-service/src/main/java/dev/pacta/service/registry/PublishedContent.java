/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.contract.odcs.ContractJson;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.service.shared.Database;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The content of published versions. What was read is kept for as long as there is room; the one that was not asked for the longest
 * makes place. What is published never changes, so that nothing here ever becomes wrong. Safe for many threads.
 */
@ApplicationScoped
class PublishedContent {
    /** What an entry takes beside its bytes: the key, its texts and the table's own nodes. */
    private static final int BESIDE = 400;

    private static final String FIND =
            "select bytes, digest from contract_version where contract_id = ? and version = ?";

    private final long room;
    private final Database database;
    private final Map<Key, Content> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    PublishedContent(@ConfigProperty(name = "pacta.registry.memory") MemorySize room, Database database) {
        this.room = room.asLongValue();
        this.database = database;
    }

    /** A version, as it came or as JSON. */
    record Key(String contract, String version, boolean parsed) {}

    /**
     * Bytes that nobody changes.
     *
     * @param tag names them, in the form of HTTP's entity tags
     */
    record Content(byte[] bytes, String tag) {}

    /** What is kept, without looking into the database. */
    synchronized Optional<Content> known(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** The content, read when it is not kept. What is not there is not remembered: it may be published at any moment. */
    Optional<Content> get(Key key) {
        Optional<Content> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Content> found = read(key).map(asItCame -> key.parsed() ? parsed(key, asItCame) : asItCame);
        found.ifPresent(content -> keep(key, content));
        return found;
    }

    /** As it came. */
    private Optional<Content> read(Key key) {
        return database.ask(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, key.contract());
                find.setString(2, key.version());
                try (ResultSet row = find.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Content(row.getBytes(1), '"' + row.getString(2) + '"'))
                            : Optional.empty();
                }
            }
        });
    }

    private static Content parsed(Key key, Content content) {
        String source = key.contract() + "@" + key.version();
        return switch (new OdcsReader().read(content.bytes(), source)) {
            case ReadResult.Readable(var document) ->
                new Content(
                        ContractJson.write(document).getBytes(StandardCharsets.UTF_8),
                        content.tag().replaceFirst("\"$", "-json\""));
            case ReadResult.Unreadable refused ->
                throw new UnreadableVersionException(new VersionKey(key.contract(), key.version()), refused.messages());
        };
    }

    private synchronized void keep(Key key, Content content) {
        Content before = kept.put(key, content);
        size += length(content) - (before == null ? 0 : length(before));
        Iterator<Content> oldest = kept.values().iterator();
        while (size > room && oldest.hasNext()) {
            size -= length(oldest.next());
            oldest.remove();
        }
    }

    private static long length(Content content) {
        return content.bytes().length + BESIDE;
    }
}
