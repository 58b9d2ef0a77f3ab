/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engine;

import java.nio.file.Path;

/**
 * The data that rules are run over: all records of a schema object, in a Parquet file that is there for as long as the call lasts and that
 * nobody else can read. Its columns have the names that the data has; what is inside a record is a struct, a list or a map.
 *
 * @param schemaObject its name in the contract
 * @param records how many there are
 */
public record EngineData(String schemaObject, Path parquet, long records) {}
