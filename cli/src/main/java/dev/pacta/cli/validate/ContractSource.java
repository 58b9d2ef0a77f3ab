/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.client.PactaServer;
import dev.pacta.cli.contract.ContractFile;
import dev.pacta.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Finds the contract that a call names: a file, or an id on the server, of which a version may be named after an at sign. */
public final class ContractSource {
    private ContractSource() {}

    /** The contract; a server is asked only when no file is meant. */
    public static Contract find(String named, Supplier<PactaServer> server) {
        Path file = Path.of(named);
        boolean looksLikeFile = named.endsWith(".yaml") || named.endsWith(".yml");
        if (looksLikeFile || Files.exists(file)) {
            return ContractFile.read(file).contract();
        }
        int at = named.lastIndexOf('@');
        String id = at > 0 ? named.substring(0, at) : named;
        String path = "/api/v1/contracts/" + PactaServer.segment(id);
        String version = at > 0 ? named.substring(at + 1) : newest(server.get(), path);
        byte[] bytes = server.get()
                .get(path + "/versions/" + PactaServer.segment(version), PactaServer.YAML)
                .orFail()
                .body();
        return ContractFile.of(Path.of(id + "@" + version), bytes).contract();
    }

    private static String newest(PactaServer server, String path) {
        JsonNode contract = server.get(path).json();
        return contract.path("latestVersion").asText();
    }
}
