/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.exchange.Fact;

/** A demand, where the contract says it and as what. */
record Placed(String path, Fact fact, Demand demand) {}
