/** The element that shows key-free places near somebody. */
export interface SleutelvrijKaart extends HTMLElement {}
