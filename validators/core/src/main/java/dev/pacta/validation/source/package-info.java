/** Where pipelines take their contracts from: files, the class path, the registry; kept on disk, exchanged while the pipeline runs. */
@NullMarked
package dev.pacta.validation.source;

import org.jspecify.annotations.NullMarked;
