import { launch } from "./browser.mjs";
const PHONE={width:390,height:844,touch:true,scale:1.5}, DESK={width:1280,height:900};
const S=(process.argv[2]??"").split(",").filter(Boolean);
const all=[["ar-desk","/arabic.html",DESK],["ar-desk-place","/arabic.html",DESK,1],["ar-phone-dark-place","/arabic.html",{...PHONE,scheme:"dark"},1],["ar-phone","/arabic.html",PHONE],["de-phone-place","/deutsch.html",PHONE,1],["de-desk-dark","/deutsch.html",{...DESK,scheme:"dark"},1],["nl-desk-place","/index.html",DESK,1],["en-phone","/english.html",PHONE,1]];
const b=await launch();
for(const [n,p,l,place] of all.filter(([n])=>!S.length||S.includes(n))){
  const v=await b.look(p,{...l,language:n.slice(0,2)});
  await v.complete();
  if(place){
    await v.page.locator("select").first().selectOption("Vaduz");
    await v.page.waitForTimeout(1500);
    await v.page.screenshot({path:`/tmp/sv/tongue/pics/${n}-list.png`,fullPage:true});
    await v.element.getByRole("listitem").first().getByRole("button").click();
    await v.page.getByRole("article").waitFor();
  }
  await v.page.waitForTimeout(1000);
  await v.page.screenshot({path:`/tmp/sv/tongue/pics/${n}.png`,fullPage:true});
  console.log(n,v.complaints.join("\n"));
  await v.close();
}
await b.close();
