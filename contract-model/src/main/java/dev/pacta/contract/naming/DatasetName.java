/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.naming;

/** The identity of a dataset in OpenLineage. */
public record DatasetName(String namespace, String name) {}
