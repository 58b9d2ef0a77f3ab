/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contracts that people wrote: the project's examples, and those of the standard (AdventureWorks among them) where they are at hand. */
public final class GivenContracts {
    private static final Path EXAMPLES = folder();

    private GivenContracts() {}

    /** By file. */
    public static Map<String, Contract> all() throws IOException {
        Map<String, Contract> contracts = new LinkedHashMap<>();
        read(EXAMPLES, contracts);
        assertThat(contracts).hasSizeGreaterThan(8);
        Optional<Path> standard = SharedInputs.folder("standards/odcs/examples");
        if (standard.isPresent()) {
            read(standard.get(), contracts);
        }
        return contracts;
    }

    /** Beside the module, wherever it is. */
    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("examples").resolve("contracts"))) {
            here = here.getParent();
        }
        return here.resolve("examples");
    }

    private static void read(Path folder, Map<String, Contract> contracts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".odcs.yaml"))
                    .sorted()
                    .toList()) {
                ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
                Optional<Contract> contract = result instanceof ReadResult.Readable readable
                        ? readable.document().contract()
                        : Optional.empty();
                contract.filter(each -> !each.schema().isEmpty())
                        .filter(each -> each.schema().stream()
                                .noneMatch(object -> object.properties().isEmpty()))
                        .ifPresent(each -> contracts.put(file.getFileName().toString(), each));
            }
        }
    }
}
