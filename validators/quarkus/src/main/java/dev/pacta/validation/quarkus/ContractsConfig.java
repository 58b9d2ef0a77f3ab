/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.Mode;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings, all below {@code pacta}. */
@ConfigMapping(prefix = "pacta")
public interface ContractsConfig {
    /** The contracts by the names that {@link ContractChecked} uses. */
    Map<String, Named> contracts();

    /** What is done with what breaks a contract that has no mode of its own. */
    @WithDefault("block")
    Mode mode();

    /** The outgoing channel for refused messages, for contracts that name none. */
    Optional<String> deadLetterChannel();

    /** The Pacta server that has the registry. */
    Registry registry();

    /** The token for it and for the lineage server. */
    Optional<String> token();

    /** The folder in which contracts and untold results are kept while the server is away. */
    Optional<Path> cache();

    /** How often a new version of a contract is looked for; 0 for never. */
    @WithDefault("60s")
    Duration refresh();

    /** Who is told the results. */
    Lineage lineage();

    /** What the application is called in the lineage. */
    Job job();

    /** The bodies of requests. */
    Http http();

    /** A contract and how it is used. */
    interface Named {
        /** {@code file:PATH}, {@code classpath:RESOURCE} or {@code registry:ID@VERSION}. */
        Optional<String> contract();

        /** A JSON Schema in place of a contract: {@code file:PATH} or {@code classpath:RESOURCE}. */
        Optional<String> jsonSchema();

        /** The schemas that it refers to. */
        Optional<List<String>> jsonSchemaParts();

        /** Whether it demands {@code format}. */
        @WithDefault("false")
        boolean jsonSchemaFormats();

        /** Which schema object, when the contract has several. */
        Optional<String> schemaObject();

        /** What is done with what breaks it. */
        Optional<Mode> mode();

        /** The outgoing channel for refused messages, in the mode quarantine. */
        Optional<String> deadLetterChannel();
    }

    /** A registry. */
    interface Registry {
        /** Its address. */
        Optional<URI> url();
    }

    /** A lineage server. */
    interface Lineage {
        /** Its address; without one nobody is told. */
        Optional<URI> url();

        /** How often it is told; the rest when the application ends. */
        @WithDefault("60s")
        Duration every();
    }

    /** A job of the lineage. */
    interface Job {
        /** Its namespace. */
        @WithDefault("quarkus")
        String namespace();

        /** Its name; else that of the application. */
        Optional<String> name();
    }

    /** Limits of requests. */
    interface Http {
        /** How long a body may be that is checked. */
        @WithDefault("1M")
        MemorySize limit();
    }
}
