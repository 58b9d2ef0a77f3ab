/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.VersionNumber;
import dev.pacta.validation.source.RegistryConnection.Away;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract of the registry. What was read is kept on disk, where there is a folder for it: a published version never changes, so a kept
 * one is not asked for again, and while the server is away a range leads to the version to which it led before.
 */
final class RegistrySource implements ContractSource {
    private static final int PAGE = 100;

    private final ContractReference reference;
    private final RegistryConnection registry;
    private final @Nullable ContractCache cache;

    RegistrySource(ContractReference reference, RegistrySettings settings) {
        URI server = settings.server();
        if (server == null) {
            throw new IllegalArgumentException(
                    "the contract %s is in a registry, but no registry is named".formatted(reference));
        }
        this.reference = reference;
        this.registry = new RegistryConnection(settings, server);
        this.cache = settings.cache() == null ? null : new ContractCache(settings.cache());
    }

    @Override
    public String address() {
        return "registry:" + reference;
    }

    @Override
    public SourcedContract read() {
        String version = reference.isPinned() ? reference.wanted() : newest();
        Optional<byte[]> kept = cache == null
                ? Optional.empty()
                : cache.document(reference.contract().value(), version);
        byte[] document = kept.orElseGet(() -> fetch(version));
        return Documents.read(document, reference.contract().value() + "@" + version);
    }

    private byte[] fetch(String version) {
        try {
            byte[] document =
                    registry.bytes(path() + "/versions/" + RegistryConnection.segment(version), "application/yaml");
            if (cache != null) {
                cache.keep(reference.contract().value(), version, document);
            }
            return document;
        } catch (Away away) {
            throw unavailable(away);
        }
    }

    private String newest() {
        try {
            String version =
                    reference.wanted().isEmpty() ? latest() : newestOf().value();
            if (cache != null) {
                cache.keepNewest(reference, version);
            }
            return version;
        } catch (Away away) {
            return Optional.ofNullable(cache)
                    .flatMap(kept -> kept.newest(reference))
                    .orElseThrow(() -> unavailable(away));
        }
    }

    private String latest() throws Away {
        String version = registry.json(path()).path("latestVersion").asText();
        if (version.isEmpty()) {
            throw new ContractUnavailableException(
                    "the registry has no version of %s; publish one".formatted(reference));
        }
        return version;
    }

    private VersionNumber newestOf() throws Away {
        VersionNumber newest = null;
        long total = 1;
        for (int offset = 0; offset < total; offset += PAGE) {
            JsonNode page = registry.json("%s/versions?limit=%d&offset=%d".formatted(path(), PAGE, offset));
            total = page.path("total").asLong();
            for (JsonNode item : page.path("items")) {
                VersionNumber version = new VersionNumber(item.path("version").asText());
                boolean newer = newest == null || version.compareTo(newest) > 0;
                newest = reference.admits(version) && newer ? version : newest;
            }
        }
        if (newest == null) {
            throw new ContractUnavailableException(
                    "the registry has no version that is %s; publish one or name another".formatted(reference));
        }
        return newest;
    }

    private String path() {
        return "/api/v1/contracts/"
                + RegistryConnection.segment(reference.contract().value());
    }

    private ContractUnavailableException unavailable(Away away) {
        return new ContractUnavailableException(
                "%s, and %s was not kept on this machine; start the server or name a file"
                        .formatted(away.getMessage(), reference),
                away);
    }
}
