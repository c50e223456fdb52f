/** AWS resources as records, named as in the EC2 API, and the snapshot that holds them. */
@NullMarked
package dev.fumidai.model;

import org.jspecify.annotations.NullMarked;
