/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.wasm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The policies to decide by. Told apart by identity: the same revision loaded again is the same content. */
record LoadedPolicies(String revision, ObjectNode store) {}
