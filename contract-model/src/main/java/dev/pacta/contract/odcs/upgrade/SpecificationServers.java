/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import java.util.Set;

/** The server types that the Data Contract Specification shares with ODCS 3.1.0. */
final class SpecificationServers {
    static final Set<String> KNOWN = Set.of(
            "athena",
            "azure",
            "bigquery",
            "clickhouse",
            "custom",
            "databricks",
            "glue",
            "kafka",
            "kinesis",
            "local",
            "mysql",
            "oracle",
            "postgres",
            "pubsub",
            "redshift",
            "s3",
            "sftp",
            "snowflake",
            "sqlserver",
            "trino");

    private SpecificationServers() {}
}
