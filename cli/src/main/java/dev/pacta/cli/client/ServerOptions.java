/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.client;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that speaks with a running Pacta. */
public final class ServerOptions {
    private static final String LOCAL = "http://127.0.0.1:8080";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The running Pacta; default PACTA_SERVER, else " + LOCAL + ".")
    private @Nullable String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "An API token; default PACTA_TOKEN, else for a server on this machine the one in its data folder.")
    private @Nullable String token;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder of a server on this machine; default PACTA_DATA, else .pacta.")
    private @Nullable Path data;

    /** The server that is meant; nothing is asked of it yet. */
    public PactaServer connect(Surroundings surroundings) {
        return connect(surroundings, null);
    }

    /** The same, with another address for when neither the call nor the environment names one. */
    public PactaServer connect(Surroundings surroundings, @Nullable URI otherwise) {
        String text = server != null
                ? server
                : surroundings.variable("PACTA_SERVER").orElse(otherwise == null ? LOCAL : otherwise.toString());
        URI address = address(text);
        return new PactaServer(address, token(surroundings, address));
    }

    /** Whether the call or the environment names a server. */
    public boolean named(Surroundings surroundings) {
        return server != null || surroundings.variable("PACTA_SERVER").isPresent();
    }

    private Optional<String> token(Surroundings surroundings, URI address) {
        if (token != null) {
            return Optional.of(token);
        }
        Optional<String> set = surroundings.variable("PACTA_TOKEN");
        // The administrator's token of this machine is never shown to another one.
        return set.isPresent() || !THIS_MACHINE.contains(address.getHost()) ? set : ownToken(surroundings);
    }

    private Optional<String> ownToken(Surroundings surroundings) {
        Path folder = data != null ? data : surroundings.defaultDataFolder();
        Path file = folder.resolve("admin-token");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException unreadable) {
            throw CommandFailure.surroundings(
                    file + " cannot be read", "Run as the user who started Pacta, or give a token with --token.");
        }
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text.replaceAll("/+$", ""));
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException wrong) {
            // Said below, like every other text that is no address.
        }
        throw CommandFailure.badCall("'%s' is not the address of a server".formatted(text), "Expected: " + LOCAL);
    }
}
