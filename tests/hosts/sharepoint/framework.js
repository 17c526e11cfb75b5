// As much of the SharePoint Framework as a web part meets: a place in the page, its properties, and
// render() whenever anything changes.
class BaseClientSideWebPart {
  constructor(domElement, properties) {
    this.domElement = domElement;
    this.properties = properties;
  }
}

var SPComponentLoader = {
  loadScript: function (url) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  },
};
