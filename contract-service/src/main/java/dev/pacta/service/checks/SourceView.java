/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A property of a published contract that says that it is made of something that a change takes away.
 *
 * @param source as its {@code transformSourceObjects} names it
 * @param contract that the property belongs to
 * @param owner of that contract; absent when it names none
 * @param path of the property, behind its schema object
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SourceView(String source, String contract, @Nullable String owner, String path) {}
