/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.requests;

import dev.pacta.validation.Mode;
import dev.pacta.validation.body.BodyVerdict;
import java.util.function.Function;

/**
 * How the bodies of one endpoint are judged. Thread-safe.
 *
 * @param judge of a body
 */
record Endpoint(Mode mode, Function<byte[], BodyVerdict> judge) {}
