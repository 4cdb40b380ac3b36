/** The API as people read it and try it: its OpenAPI document, told in chapters. */
@NullMarked
package org.convene.gateway.reference.web;

import org.jspecify.annotations.NullMarked;
