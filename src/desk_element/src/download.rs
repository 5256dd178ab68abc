//! Files that the page makes, for the visitor to keep. Nothing is uploaded.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// Lets the visitor download a text as a file.
///
/// # Errors
/// What the browser says if it cannot make files.
pub fn download(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let settings = BlobPropertyBag::new();
    settings.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &settings)?;
    download_blob(name, &blob)
}

/// Lets the visitor download data as a file.
///
/// # Errors
/// As [`download`].
pub fn download_blob(name: &str, data: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(data)?;
    let document = window().and_then(|it| it.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    // The browser takes the data before the click returns.
    link.click();
    Url::revoke_object_url(&address)
}
